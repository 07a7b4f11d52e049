import { forgetOrder, type CollectionTables } from '@langnghe/databases';
import type { Kysely } from 'kysely';

/** Rows that went, by table. */
export type ErasedAnswers = Readonly<Record<(typeof tables)[number], number>>;

const tables = ['answer', 'spent', 'slip', 'collected_study'] as const;

/** Everything the store has of a study that is closed, or was never opened; twice is once. */
export async function eraseAnswers(db: Kysely<CollectionTables>, study: string): Promise<ErasedAnswers> {
  const gone = await db.transaction().execute(async (transaction) => {
    const rows: Record<string, number> = {};
    for (const table of tables) {
      const deleted = await transaction.deleteFrom(table).where('study_id', '=', study).executeTakeFirst();
      rows[table] = Number(deleted.numDeletedRows);
    }
    return rows as ErasedAnswers;
  });
  await forgetOrder(db, [...tables]);
  return gone;
}
