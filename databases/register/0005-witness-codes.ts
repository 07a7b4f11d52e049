import { sql } from 'kysely';
import { dialectOf } from '../dialect.ts';
import type { Migration } from '../migrations.ts';

export const witnessCodes: Migration = {
  name: '0005-witness-codes',
  up: async (db) => {
    const table = db.schema
      .createTable('witness_code')
      .addColumn('study_id', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('invitation_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('witness_code_key', ['study_id', 'hash']);
    // Without rowid: no order of sending to read off.
    await (dialectOf(db) === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table).execute();
  },
};
