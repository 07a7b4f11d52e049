import type { Issue, Place, Translations } from '@langnghe/language';
import type { Choice, Media } from '../questionnaire.ts';
import { choiceExtras } from './extras.ts';
import { formIssue } from './form-issues.ts';
import { translationsOf, type Header, type SheetTable, type TableRow } from './sheet-table.ts';

export interface ReadChoice extends Choice {
  readonly place: Place;
  readonly row: number;
}

export interface ReadChoices {
  readonly lists: ReadonlyMap<string, readonly ReadChoice[]>;
  /** Columns of the sheet beyond XLSForm's, for choice filters. */
  readonly columns: readonly string[];
  readonly issues: readonly Issue[];
}

type TagOf = (language: string | null) => string;

/** XLSForm's own columns; every other column of the sheet may serve a filter. */
const ownColumns = new Set(['list_name', 'name', 'label', 'image', 'big-image', 'audio', 'video']);

export function readChoices(
  table: SheetTable | null,
  tagOf: TagOf,
  languages: readonly string[],
  allowDuplicates: boolean,
): ReadChoices {
  if (table === null) return { lists: new Map(), columns: [], issues: [] };
  const issues: Issue[] = [...table.issues, ...spacedHeaders(table), ...missingHeaders(table)];
  const filters = table.headers.filter(({ column }) => !ownColumns.has(column) && !/\s/.test(column));
  const lists = new Map<string, ReadChoice[]>();
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const list = row.text('list_name');
    const choice = readChoice(row, table.headers, filters, tagOf);
    if (list === '') {
      if (choice.value !== '') issues.push(formIssue('list-of-choice-missing', row.place('list_name')));
      continue;
    }
    const key = `${list}\0${choice.value}`;
    issues.push(...choiceIssues(list, choice, row, languages, allowDuplicates ? undefined : seen.get(key)));
    if (choice.value === '') continue;
    seen.set(key, seen.get(key) ?? row.row);
    const known = lists.get(list);
    if (known === undefined) lists.set(list, [choice]);
    else known.push(choice);
  }
  return { lists, columns: filters.map(({ column }) => column), issues };
}

function readChoice(
  row: TableRow,
  headers: readonly Header[],
  filters: readonly Header[],
  tagOf: TagOf,
): ReadChoice {
  const columns: Record<string, string> = {};
  for (const { column } of filters) {
    const text = row.text(column);
    if (text !== '') columns[column] = text;
  }
  const extras = choiceExtras(row, headers, filters, tagOf);
  return {
    value: row.text('name'),
    label: translationsOf(row, 'label', headers, tagOf),
    media: mediaOf(row, headers, tagOf),
    columns,
    ...(extras === undefined ? {} : { extras }),
    row: row.row,
    place: row.place('name'),
  };
}

export function mediaOf(row: TableRow, headers: readonly Header[], tagOf: TagOf): Media {
  const media: { image?: Translations; audio?: Translations; video?: Translations } = {};
  for (const kind of ['image', 'audio', 'video'] as const) {
    const files = translationsOf(row, kind, headers, tagOf);
    if (Object.keys(files).length > 0) media[kind] = files;
  }
  return media;
}

function choiceIssues(
  list: string,
  choice: ReadChoice,
  row: TableRow,
  languages: readonly string[],
  other: number | undefined,
): readonly Issue[] {
  const { value, label, media } = choice;
  if (value === '') return [formIssue('choice-name-missing', row.place('name'), { list })];
  const issues: Issue[] = [];
  if (other !== undefined)
    issues.push(formIssue('choice-repeated', row.place('name'), { list, choice: value, other }));
  const labelled = Object.keys(label);
  if (labelled.length === 0 && Object.keys(media).length === 0)
    issues.push(formIssue('choice-label-missing', row.place('label'), { list, choice: value }));
  else if (labelled.length > 0)
    for (const language of languages.filter((tag) => label[tag] === undefined))
      issues.push(formIssue('label-translation-missing', row.place('label'), { name: value, language }));
  return issues;
}

function spacedHeaders(table: SheetTable): readonly Issue[] {
  return table.headers
    .filter(({ column, text }) => !ownColumns.has(column) && /\s/.test(column) && !text.includes('::'))
    .map(({ column, text }) =>
      formIssue('header-with-space', { sheet: table.name, row: 1, column: text }, { column }),
    );
}

function missingHeaders(table: SheetTable): readonly Issue[] {
  if (table.rows.length === 0) return [];
  const present = new Set(table.headers.map(({ column }) => column));
  return ['list_name', 'name']
    .filter((column) => !present.has(column))
    .map((column) => formIssue('header-missing', { sheet: table.name, row: 1 }, { column }));
}
