import type { Sheet } from '@langnghe/spreadsheet';
import { translatedHeader } from '../language-header.ts';
import type { Cells, Extras } from '../questionnaire.ts';
import { choicesColumns, surveyColumns } from './columns.ts';
import { walk, type Draft } from './draft.ts';
import { readType } from './question-type.ts';
import type { Header, SheetTable, TableRow } from './sheet-table.ts';

type TagOf = (language: string | null) => string;

const always = ['type', 'name', 'relevant'];
const worded = ['label', 'hint', 'appearance', 'image', 'audio', 'video'];

/** The columns that an item keeps in fields of its own. */
const held: Readonly<Record<Draft['kind'], ReadonlySet<string>>> = {
  question: new Set([
    ...always,
    ...worded,
    'guidance_hint',
    'default',
    'parameters',
    'choice_filter',
    'trigger',
    'required',
    'required_message',
    'constraint',
    'constraint_message',
    'read_only',
    'calculation',
  ]),
  note: new Set([...always, ...worded]),
  calculation: new Set([...always, 'calculation']),
  group: new Set([...always, 'label', 'hint', 'appearance']),
  repeat: new Set([...always, 'label', 'appearance', 'repeat_count']),
};

/** Cells of an item's row that none of its fields holds. */
export function itemExtras(draft: Draft, headers: readonly Header[], tagOf: TagOf): Cells | undefined {
  const { kind, row, added, loop } = draft;
  if (added !== undefined || loop !== undefined) return undefined;
  const fromDefault = kind === 'calculation' && row.text('calculation') === '';
  const mine = headers.filter(
    ({ column }) => !held[kind].has(column) && !(fromDefault && column === 'default'),
  );
  return orNone(cellsOf(row, mine, tagOf, surveyColumns.translatable));
}

const choiceFields = new Set(['list_name', 'name', 'label', 'image', 'audio', 'video']);

/** Cells of a choice's row that neither its fields nor its filter columns hold. */
export function choiceExtras(
  row: TableRow,
  headers: readonly Header[],
  filters: readonly Header[],
  tagOf: TagOf,
): Cells | undefined {
  const mine = headers.filter((header) => !choiceFields.has(header.column) && !filters.includes(header));
  return orNone(cellsOf(row, mine, tagOf, choicesColumns.translatable));
}

const formSheets = new Set(['survey', 'choices', 'external_choices', 'settings']);
const settingFields = new Set([
  ...['form_title', 'form_id', 'id_string', 'version', 'default_language', 'allow_choice_duplicates'],
]);

/** What the workbook holds besides the form; undefined when that is nothing. */
export function extrasOf(
  sheets: readonly Sheet[],
  survey: SheetTable,
  settings: SheetTable | null,
  drafts: readonly Draft[],
  tagOf: TagOf,
): Extras | undefined {
  const extras: Extras = {
    sheets: sheets
      .filter(({ name }) => name !== survey.name && !formSheets.has(name.trim().toLowerCase()))
      .map(({ name, rows }) => ({ name, rows })),
    settings: settingsExtras(settings, tagOf),
    rows: leftOutRows(survey, drafts, tagOf),
  };
  const none = extras.sheets.length === 0 && extras.rows.length === 0;
  return none && Object.keys(extras.settings).length === 0 ? undefined : extras;
}

function settingsExtras(settings: SheetTable | null, tagOf: TagOf): Cells {
  const [row] = settings?.rows ?? [];
  if (settings === null || row === undefined) return {};
  const mine = settings.headers.filter(({ column }) => !settingFields.has(column));
  const cells = Object.entries(cellsOf(row, mine, tagOf, new Set()));
  const styled = cells.map(([name, text]): [string, string] =>
    name === 'style' ? [name, text.replace(/\bpages\b/g, '').trim()] : [name, text],
  );
  return Object.fromEntries(styled.filter(([, text]) => text !== ''));
}

/** Rows with something in them that became no item: disabled ones, what tells of people, remarks. */
function leftOutRows(survey: SheetTable, drafts: readonly Draft[], tagOf: TagOf): Extras['rows'] {
  const items = walk(drafts)
    .map(({ row, key }) => ({ at: row.row, key }))
    .sort((a, b) => a.at - b.at);
  const taken = new Set(items.map(({ at }) => at));
  return survey.rows
    .filter((row) => !row.empty && !taken.has(row.row) && !closes(row))
    .map((row) => ({
      before: items.find(({ at }) => at > row.row)?.key ?? '',
      cells: cellsOf(row, survey.headers, tagOf, surveyColumns.translatable),
    }));
}

function closes(row: TableRow): boolean {
  const type = readType(row.text('type'));
  return type !== null && type !== 'list-missing' && type.kind === 'end';
}

function cellsOf(
  row: TableRow,
  headers: readonly Header[],
  tagOf: TagOf,
  translatable: ReadonlySet<string>,
): Cells {
  const cells: Record<string, string> = {};
  for (const { column, language } of headers) {
    const text = row.wording(column, language);
    const name = translatable.has(column) ? translatedHeader(column, tagOf(language)) : column;
    if (text !== '') cells[name] ??= text;
  }
  return cells;
}

const orNone = (cells: Cells): Cells | undefined => (Object.keys(cells).length === 0 ? undefined : cells);
