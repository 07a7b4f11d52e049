import type { Kysely } from 'kysely';

/** Rows of each table, the same from either dialect: no place, transaction or row number comes along. */
export type Dump = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** In an order in which each may refer to those before it. Sessions end with a restore. */
export const registerDump = [
  'account',
  'account_link',
  'study',
  'ticket_class',
  'paper_class',
  'invitation',
  'invitation_code',
  'witness_code',
  'invited_person',
] as const;
export const collectionDump = ['collected_study', 'slip', 'answer', 'spent'] as const;

/** What the tables hold at one moment. */
export async function dumpTables<Tables>(
  db: Kysely<Tables>,
  tables: readonly (keyof Tables & string)[],
): Promise<Dump> {
  return db
    .transaction()
    .setIsolationLevel('serializable')
    .execute(async (transaction) => {
      const dump: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
      for (const table of tables) {
        const { rows } = await transaction.executeQuery<Record<string, unknown>>(
          transaction
            .selectFrom(table as never)
            .selectAll()
            .compile(),
        );
        dump[table] = rows;
      }
      return dump;
    });
}

/** Into empty tables. */
export async function loadTables<Tables>(
  db: Kysely<Tables>,
  tables: readonly (keyof Tables & string)[],
  dump: Dump,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of tables)
      for (const row of dump[table] ?? [])
        await transaction
          .insertInto(table as never)
          .values(row as never)
          .execute();
  });
}
