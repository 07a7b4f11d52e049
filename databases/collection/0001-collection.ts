import { sql, type CreateTableBuilder } from 'kysely';
import { dialectOf } from '../dialect.ts';
import type { Migration } from '../migrations.ts';

export const collection: Migration = {
  name: '0001-collection',
  up: async (db) => {
    /** Without rowid: a hidden row number would be the order of arrival, and VACUUM keeps it. */
    const unordered = <Name extends string, Columns extends string>(
      table: CreateTableBuilder<Name, Columns>,
    ): CreateTableBuilder<Name, Columns> =>
      dialectOf(db) === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
    await unordered(
      db.schema
        .createTable('collected_study')
        .addColumn('study_id', 'text', (column) => column.primaryKey())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('questionnaire', 'text', (column) => column.notNull())
        .addColumn('unreadable', 'integer', (column) => column.notNull()),
    ).execute();
    await unordered(
      db.schema
        .createTable('slip')
        .addColumn('study_id', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('class_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('slip_key', ['study_id', 'hash']),
    ).execute();
    await unordered(
      db.schema
        .createTable('answer')
        .addColumn('study_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('class_id', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('answer_key', ['study_id', 'key']),
    ).execute();
    await unordered(
      db.schema
        .createTable('spent')
        .addColumn('study_id', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('class_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('spent_key', ['study_id', 'hash']),
    ).execute();
  },
};
