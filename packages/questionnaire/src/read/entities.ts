import type { Issue } from '@langnghe/language';
import type { Sheet } from '@langnghe/spreadsheet';
import type { ColumnNames } from './columns.ts';
import { entityIssue } from './entity-issues.ts';
import type { Names } from './known-names.ts';
import { nearestOf } from './nearest.ts';
import { readType } from './question-type.ts';
import { sheetTable, type SheetTable, type TableRow } from './sheet-table.ts';
import { wordingIssues } from './wording-references.ts';

const columns = ['list_name', 'label', 'entity_id', 'create_if', 'update_if', 'repeat'];
const entityColumns: ColumnNames = {
  aliases: { ...Object.fromEntries(columns.map((column) => [column, column])), dataset: 'list_name' },
  translatable: new Set(),
};

/**
 * What is wrong with the lists that a form says it writes answers into, as pyxform 4.5 has it. Nothing is made of them:
 * an answer that is carried along from form to form is tied to whom it speaks of.
 */
export function entitiesIssues(sheet: Sheet | undefined, survey: SheetTable, names: Names): readonly Issue[] {
  const table = sheet === undefined ? undefined : sheetTable(sheet, entityColumns, true);
  const rows = table?.rows.filter((row) => !row.empty) ?? [];
  if (table === undefined || rows.length === 0) return saveToIssues(survey, []);
  const lists = rows.map((row) => row.text('list_name'));
  return [
    entityIssue('entities-not-kept', { sheet: table.name }, { sheet: table.name }),
    ...unknownColumns(table),
    ...rows.flatMap((row, at) => rowIssues(row, lists.indexOf(row.text('list_name')) < at)),
    ...wordingIssues(table, new Set(columns), names),
    ...saveToIssues(survey, lists),
  ];
}

function unknownColumns(table: SheetTable): readonly Issue[] {
  return table.headers
    .filter(({ column }) => !columns.includes(column))
    .map(({ text }) =>
      entityIssue(
        'entity-column-unknown',
        { sheet: table.name, row: 1, column: text },
        { sheet: table.name, column: text },
      ),
    );
}

/** Letters, digits, `_` and `-`, not two underscores first: entities' names go into addresses. */
const entityName = /^(?!__)[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

function rowIssues(row: TableRow, again: boolean): readonly Issue[] {
  const name = row.text('list_name');
  const says = (column: string): boolean => row.text(column) !== '';
  if (!entityName.test(name)) return [entityIssue('entity-list-name', row.place('list_name'), { name })];
  if (again) return [entityIssue('entity-repeated', row.place('list_name'), { name })];
  if (says('update_if') && !says('entity_id'))
    return [entityIssue('entity-id-missing', row.place('update_if'), { name })];
  if (says('entity_id') && says('create_if') && !says('update_if'))
    return [entityIssue('entity-update-missing', row.place('create_if'), { name })];
  if (!says('entity_id') && !says('label'))
    return [entityIssue('entity-label-missing', row.place('label'), { name })];
  return [];
}

function saveToIssues(survey: SheetTable, lists: readonly string[]): readonly Issue[] {
  const first = new Map<string, number>();
  return survey.rows.flatMap((row): readonly Issue[] => {
    const text = row.text('save_to');
    if (text === '') return [];
    const place = row.place('save_to');
    if (lists.length === 0) return [entityIssue('save-to-without-entities', place, { text })];
    const type = readType(row.text('type'));
    if (type !== null && type !== 'list-missing' && (type.kind === 'begin' || type.kind === 'end'))
      return [entityIssue('save-to-in-group', place)];
    const parts = text.split('#');
    const property = parts.at(-1) ?? '';
    const list = parts.length > 1 ? (parts[0] ?? '') : (lists[0] ?? '');
    const unclear = parts.length > 2 || (parts.length === 1 && lists.length > 1);
    if (unclear || ['name', 'label'].includes(property.toLowerCase()) || !entityName.test(property))
      return [entityIssue('save-to-name', place, { text })];
    if (!lists.includes(list)) {
      const nearest = nearestOf(list, lists);
      return [
        entityIssue('save-to-list-unknown', place, {
          list,
          nearest: nearest === undefined ? '' : ` (${nearest}?)`,
        }),
      ];
    }
    const key = `${list}#${property}`;
    const other = first.get(key);
    first.set(key, other ?? row.row);
    return other === undefined ? [] : [entityIssue('save-to-repeated', place, { text, other })];
  });
}
