import type { Header, SheetTable, TableRow } from './sheet-table.ts';

/**
 * What KoboToolbox's form builder writes beyond XLSForm, as the rows of XLSForm it stands for: a rating of several
 * things on one scale is a table of its rows, a ranking is one menu per place that offers no thing twice, a matrix asks
 * its questions once for each thing.
 */
export function withoutKoboRows(survey: SheetTable): SheetTable {
  if (!survey.rows.some((row) => begins.test(row.text('type')))) return survey;
  let open: { readonly kind: string; readonly row: TableRow; readonly before: string[] } | undefined;
  const rows = survey.rows.map((row): TableRow => {
    const type = row.text('type').replace(/\s+/g, '_').toLowerCase();
    const [, kind] = begins.exec(type) ?? [];
    if (kind !== undefined) {
      open = { kind, row, before: [] };
      return beginning(row, kind);
    }
    const within = open;
    if (within === undefined) return row;
    if (type === `end_${within.kind}`) {
      open = undefined;
      return instead(row, { type: within.kind === 'kobomatrix' ? 'end_loop' : 'end_group' });
    }
    const name = row.text('name') || row.text('$autoname');
    if (type === 'score__row')
      return instead(row, { name, type: `select_one ${within.row.text('kobo--score-choices')}` });
    if (type !== 'rank__level') return row;
    const constraint = within.before.map((other) => `. != \${${other}}`).join(' and ');
    within.before.push(name);
    return instead(row, {
      name,
      constraint,
      type: `select_one ${within.row.text('kobo--rank-items')}`,
      appearance: row.text('appearance') || 'minimal',
      required: row.text('required') || within.row.text('required'),
      constraint_message: within.row.text('kobo--rank-constraint-message'),
    });
  });
  return { ...survey, headers: withMessages(survey.headers), rows };
}

const begins = /^begin[ _](score|rank|kobomatrix)$/i;

function beginning(row: TableRow, kind: string): TableRow {
  const name = row.text('name') || row.text('$autoname');
  if (kind === 'kobomatrix')
    return instead(row, { name, type: `begin_loop over ${row.text('kobo--matrix_list')}` });
  // A group is not asked: its rows are.
  const appearance = kind === 'score' ? 'table-list' : 'field-list';
  return instead(row, { name, type: 'begin_group', appearance, required: '', constraint: '' });
}

/** Translations are looked for under the sheet's headers, and Kobo's message has another one. */
function withMessages(headers: readonly Header[]): readonly Header[] {
  const there = headers.some(({ column }) => column === 'constraint_message');
  const text = 'constraint_message';
  return there ? headers : [...headers, { index: -1, column: text, language: null, text }];
}

/** The row with other texts in some columns. */
function instead(row: TableRow, texts: Readonly<Record<string, string>>): TableRow {
  return {
    ...row,
    text: (column) => texts[column] ?? row.text(column),
    wording: (column, language) => texts[column] ?? row.wording(column, language),
    has: (column) => {
      const text = texts[column];
      return text === undefined ? row.has(column) : text !== '';
    },
  };
}
