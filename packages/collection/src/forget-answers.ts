import type { CollectionTables } from '@langnghe/databases';
import { dialectOf } from '@langnghe/databases';
import { sql, type Kysely } from 'kysely';
import { emptyWriteAheadLog } from './store.ts';

/**
 * Deletes the answers of a closed study from the store: their dataset is frozen, or there are too few for one. Beside
 * each other as they were sent, free texts would still stand next to the answers that the dataset keeps apart.
 */
export async function forgetAnswers(db: Kysely<CollectionTables>, study: string): Promise<void> {
  await db.deleteFrom('answer').where('study_id', '=', study).execute();
  await emptyWriteAheadLog(db);
  if (dialectOf(db) === 'sqlite') await sql`vacuum`.execute(db);
  await emptyWriteAheadLog(db);
}
