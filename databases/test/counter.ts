import type { Migration } from '../index.ts';

export interface CounterTables {
  readonly counter: { readonly value: number };
}

export const counter: Migration = {
  name: '0001-counter',
  up: async (db) => {
    await db.schema
      .createTable('counter')
      .addColumn('value', 'integer', (column) => column.notNull())
      .execute();
  },
};
