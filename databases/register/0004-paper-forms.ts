import type { Migration } from '../migrations.ts';

const counts = ['printed', 'handed_out', 'returned', 'spoiled', 'refused'];

export const paperForms: Migration = {
  name: '0004-paper-forms',
  up: async (db) => {
    const classes = db.schema
      .createTable('paper_class')
      .addColumn('study_id', 'text', (column) => column.notNull())
      .addColumn('class_id', 'text', (column) => column.notNull());
    await counts
      .reduce((table, count) => table.addColumn(count, 'integer', (column) => column.notNull()), classes)
      .addPrimaryKeyConstraint('paper_class_key', ['study_id', 'class_id'])
      .execute();
  },
};
