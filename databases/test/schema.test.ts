import { type Kysely, sql } from 'kysely';
import { expect, expectTypeOf, it } from 'vitest';
import { openCollection, openRegister } from '../index.ts';
import { describeStore, type StoreUnderTest } from '../testing.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** What fills the column by itself, or '' */
  readonly fills: string;
}

/** Kysely's own list of migrations, which carries the day the store was installed. */
const ours = ({ table }: { readonly table: string }): boolean => !table.startsWith('kysely_');

async function columnsOf<Tables>(db: Kysely<Tables>, { dialect }: StoreUnderTest): Promise<Column[]> {
  const query =
    dialect === 'sqlite'
      ? sql<Column>`SELECT t.name AS "table", c.name AS "column", lower(c.type) AS type, coalesce(c.dflt_value, '') AS fills
          FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'`
      : sql<Column>`SELECT table_name AS "table", column_name AS "column", data_type AS type,
          concat(column_default, identity_generation, generation_expression) AS fills
          FROM information_schema.columns WHERE table_schema = 'public'`;
  return (await query.execute(db)).rows.filter(ours);
}

describeStore('the schema', (store) => {
  const stores = {
    register: async () => columnsOf(await store.open(openRegister), store),
    collection: async () => columnsOf(await store.open(openCollection), store),
  };

  it.each(['register', 'collection'] as const)(
    'of the %s holds text and whole numbers only, and fills in nothing by itself',
    async (name) => {
      const columns = await stores[name]();
      expect(columns.length).toBeGreaterThan(10);
      for (const { type } of columns) expect(['text', 'integer']).toContain(type);
      expect(columns.filter(({ fills }) => fills !== '')).toEqual([]);
    },
  );

  it('of the collection has no time, no person, no address and nothing that counts up', async () => {
    const db = await store.open(openCollection);
    const columns = await columnsOf(db, store);
    const telling =
      /time|date|_at$|_on$|day|order|seq|number|person|name|unit|phone|mail|ip$|address|agent|account/;
    expect(columns.filter(({ column }) => telling.test(column))).toEqual([]);
    if (store.dialect === 'postgres') {
      const { rows } = await sql`SELECT sequencename FROM pg_sequences`.execute(db);
      expect(rows).toEqual([]);
      return;
    }
    const tables = await sql<{ table: string; sql: string }>`
      SELECT name AS "table", sql FROM sqlite_master WHERE type = 'table'`.execute(db);
    for (const { sql: text } of tables.rows.filter(ours)) {
      expect(text).toMatch(/without rowid$/i);
      expect(text).not.toMatch(/autoincrement/i);
    }
  });

  it('of the register knows no slip: classes are counted, by study; who is invited stands in tables of its own', async () => {
    const columns = await stores.register();
    const fieldwork = columns.filter(({ table }) => table === 'study' || table === 'ticket_class');
    expect(
      fieldwork.filter(({ column }) =>
        /hash|code|slip(?!s_printed)|person|unit|name|phone|mail/.test(column),
      ),
    ).toEqual([]);
    expect([...new Set(columns.map(({ table }) => table))].sort()).toEqual([
      'account',
      'account_link',
      'invitation',
      'invitation_code',
      'invited_person',
      'paper_class',
      'session',
      'study',
      'ticket_class',
      'witness_code',
    ]);
  });

  it('of one store does not fit the handle of the other', () => {
    expectTypeOf<ReturnType<typeof openCollection>>().not.toExtend<ReturnType<typeof openRegister>>();
    expectTypeOf<ReturnType<typeof openRegister>>().not.toExtend<ReturnType<typeof openCollection>>();
  });
});
