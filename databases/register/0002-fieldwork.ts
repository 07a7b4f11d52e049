import type { Migration } from '../migrations.ts';

const counts = ['invited', 'slips_printed', 'handed_out', 'returned', 'spoiled', 'refused'];

export const fieldwork: Migration = {
  name: '0002-fieldwork',
  up: async (db) => {
    await db.schema
      .createTable('study')
      .addColumn('study_id', 'text', (column) => column.primaryKey())
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('opened_on', 'text', (column) => column.notNull())
      .addColumn('closed_on', 'text')
      .execute();
    const classes = db.schema
      .createTable('ticket_class')
      .addColumn('study_id', 'text', (column) => column.notNull().references('study.study_id'))
      .addColumn('class_id', 'text', (column) => column.notNull())
      .addColumn('stratum', 'text', (column) => column.notNull());
    await counts
      .reduce((table, count) => table.addColumn(count, 'integer', (column) => column.notNull()), classes)
      .addPrimaryKeyConstraint('ticket_class_key', ['study_id', 'class_id'])
      .execute();
  },
};
