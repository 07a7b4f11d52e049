import type { Migration } from '../migrations.ts';

/** Nullable, because rows of before have none and nothing may fill itself in: null = answers came by slips. */
export const tickets: Migration = {
  name: '0002-tickets',
  up: async (db) => {
    await db.schema.alterTable('collected_study').addColumn('manifest', 'text').execute();
    await db.schema.alterTable('spent').addColumn('ticket', 'text').execute();
  },
};
