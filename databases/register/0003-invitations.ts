import { sql, type CreateTableBuilder } from 'kysely';
import { dialectOf } from '../dialect.ts';
import type { Migration } from '../migrations.ts';

export const invitations: Migration = {
  name: '0003-invitations',
  up: async (db) => {
    /** Without rowid: no order of sending or of asking to read off. */
    const unordered = <Name extends string, Columns extends string>(
      table: CreateTableBuilder<Name, Columns>,
    ): CreateTableBuilder<Name, Columns> =>
      dialectOf(db) === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
    await unordered(
      db.schema
        .createTable('invitation')
        .addColumn('study_id', 'text', (column) => column.notNull())
        .addColumn('invitation_id', 'text', (column) => column.notNull())
        .addColumn('class_id', 'text', (column) => column.notNull())
        .addColumn('request', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('invitation_key', ['study_id', 'invitation_id']),
    ).execute();
    await unordered(
      db.schema
        .createTable('invitation_code')
        .addColumn('study_id', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('invitation_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('invitation_code_key', ['study_id', 'hash']),
    ).execute();
    await unordered(
      db.schema
        .createTable('invited_person')
        .addColumn('study_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('mail', 'text', (column) => column.notNull())
        .addColumn('invitation_id', 'text', (column) => column.notNull())
        .addColumn('sending', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('invited_person_key', ['study_id', 'person_id']),
    ).execute();
  },
};
