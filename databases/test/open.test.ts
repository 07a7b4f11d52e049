import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { dialectOf, openDatabase, openRegister, type Location, type Migration } from '../index.ts';
import { describeStore } from '../testing.ts';

interface Tables {
  readonly unit: { readonly id: string; readonly size: number; readonly photo: Uint8Array | null };
}

const first: Migration = {
  name: '0001-units',
  up: async (db) => {
    await db.schema
      .createTable('unit')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('photo', sql.raw(dialectOf(db) === 'sqlite' ? 'blob' : 'bytea'))
      .execute();
  },
};
const broken: Migration = { name: '0002-broken', up: () => Promise.reject(new Error('no such thing')) };
const last: Migration = { name: '0003-last', up: () => Promise.resolve() };

const openUnits = (location: Location) => openDatabase<Tables>(location, [first]);

describeStore('openDatabase', (store) => {
  it('migrates an empty database and finds it again', async () => {
    const location = await store.emptyDatabase();
    const db = await store.open(openUnits, location);
    await db.insertInto('unit').values({ id: 'a', size: 1702, photo: null }).execute();
    const again = await store.open(openUnits, location);
    expect(await again.selectFrom('unit').select(['id', 'size']).execute()).toEqual([
      { id: 'a', size: 1702 },
    ]);
  });

  it('says which migrations were done, failed and not started', async () => {
    const opening = openDatabase<Tables>(await store.emptyDatabase(), [first, broken, last]);
    await expect(opening).rejects.toThrow(/failed: 0002-broken; done: .*; not started: 0003-last/);
  });

  it('refuses a database that a newer version has written', async () => {
    const location = await store.emptyDatabase();
    await store.open((at) => openDatabase<Tables>(at, [first, last]), location);
    await expect(openUnits(location)).rejects.toThrow('migration failed');
  });

  it('gives counts and sums as numbers, and whether a row changed', async () => {
    const db = await store.open(openUnits);
    await db
      .insertInto('unit')
      .values([
        { id: 'a', size: 2, photo: null },
        { id: 'b', size: 3, photo: new Uint8Array([0, 255]) },
      ])
      .execute();
    const totals = await db
      .selectFrom('unit')
      .select((unit) => [unit.fn.countAll<number>().as('units'), unit.fn.sum<number>('size').as('people')])
      .executeTakeFirstOrThrow();
    expect(totals).toEqual({ units: 2, people: 5 });
    const changed = await db.updateTable('unit').set({ size: 4 }).where('id', '=', 'b').executeTakeFirst();
    expect(Number(changed.numUpdatedRows)).toBe(1);
    const { photo } = await db
      .selectFrom('unit')
      .select('photo')
      .where('id', '=', 'b')
      .executeTakeFirstOrThrow();
    expect([...(photo ?? [])]).toEqual([0, 255]);
    const returned = await db.deleteFrom('unit').where('id', '=', 'a').returning('size').execute();
    expect(returned).toEqual([{ size: 2 }]);
  });

  it('keeps nothing of a transaction that fails, and lets others wait for one that runs', async () => {
    const db = await store.open(openUnits);
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto('unit').values({ id: 'a', size: 1, photo: null }).execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        db.transaction().execute(async (trx) => {
          await trx
            .insertInto('unit')
            .values({ id: String(i), size: i, photo: null })
            .execute();
          await trx
            .updateTable('unit')
            .set({ size: i + 1 })
            .where('id', '=', String(i))
            .execute();
        }),
      ),
    );
    const sizes = await db.selectFrom('unit').select('size').orderBy('size').execute();
    expect(sizes.map(({ size }) => size)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('opens the register with foreign keys that hold', async () => {
    const register = await store.open(openRegister);
    const orphan = register
      .insertInto('session')
      .values({ token_hash: 'x', account_id: 'nobody', started_on: '2026-11-22', valid_until: '2026-11-23' })
      .execute();
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });
});
