import type { RegisterTables } from '@langnghe/databases';
import type { Kysely } from 'kysely';

const tables = [
  'invitation_code',
  'witness_code',
  'invited_person',
  'invitation',
  'paper_class',
  'ticket_class',
  'study',
] as const;

/** Rows that went, by table. */
export type ErasedPeople = Readonly<Record<(typeof tables)[number], number>>;

/** Everything the register has of a study; twice is once. */
export async function eraseFieldwork(db: Kysely<RegisterTables>, study: string): Promise<ErasedPeople> {
  return db.transaction().execute(async (transaction) => {
    const rows: Record<string, number> = {};
    for (const table of tables) {
      const deleted = await transaction.deleteFrom(table).where('study_id', '=', study).executeTakeFirst();
      rows[table] = Number(deleted.numDeletedRows);
    }
    return rows as ErasedPeople;
  });
}
