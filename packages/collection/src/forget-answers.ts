import { forgetOrder, type CollectionTables } from '@langnghe/databases';
import type { Kysely } from 'kysely';

/**
 * Deletes the answers of a closed study from the store: their dataset is frozen, or there are too few for one. Beside
 * each other as they were sent, free texts would still stand next to the answers that the dataset keeps apart.
 */
export async function forgetAnswers(db: Kysely<CollectionTables>, study: string): Promise<void> {
  await db.deleteFrom('answer').where('study_id', '=', study).execute();
  await forgetOrder(db, ['answer']);
}
