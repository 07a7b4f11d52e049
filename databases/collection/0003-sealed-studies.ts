import type { Migration } from '../migrations.ts';

/** Nullable, because studies of before have none: null = answers come in the clear. */
export const sealedStudies: Migration = {
  name: '0003-sealed-studies',
  up: async (db) => {
    await db.schema.alterTable('collected_study').addColumn('sealed_length', 'integer').execute();
  },
};
