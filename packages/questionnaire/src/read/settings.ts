import { nfc, type Issue } from '@langnghe/language';
import type { Sheet } from '@langnghe/spreadsheet';
import { settingsColumns } from './columns.ts';
import { formIssue } from './form-issues.ts';
import { nameForm } from './names.ts';
import { sheetTable, type SheetTable, type TableRow } from './sheet-table.ts';
import { truth } from './cell-text.ts';

export interface Settings {
  readonly title: string;
  readonly id: string;
  readonly version: string;
  readonly defaultLanguage: string;
  readonly layout: 'pages' | 'single';
  readonly rootName: string;
  readonly allowChoiceDuplicates: boolean;
  readonly cleanText: boolean;
  readonly table: SheetTable | null;
  readonly issues: readonly Issue[];
}

export function readSettings(sheet: Sheet | undefined): Settings {
  const table = sheet === undefined ? null : sheetTable(sheet, settingsColumns, true);
  const [row] = table?.rows ?? [];
  const issues: Issue[] = [...(table?.issues ?? [])];
  const rootName = row?.text('name') ?? '';
  if (row !== undefined && rootName !== '' && !nameForm.test(rootName))
    issues.push(formIssue('name-invalid', row.place('name'), { name: rootName, proposal: '' }));
  const text = (column: string): string => row?.text(column) ?? '';
  return {
    title: row?.wording('form_title', null) ?? '',
    id: text('form_id') || text('id_string'),
    version: text('version'),
    defaultLanguage: nfc(text('default_language')),
    layout: /\bpages\b/.test(text('style')) ? 'pages' : 'single',
    rootName: rootName || 'data',
    allowChoiceDuplicates: truthOf(row, 'allow_choice_duplicates', false, issues),
    cleanText: truthOf(row, 'clean_text_values', true, issues),
    table,
    issues,
  };
}

function truthOf(row: TableRow | undefined, column: string, otherwise: boolean, issues: Issue[]): boolean {
  const value = row?.text(column) ?? '';
  if (row === undefined || value === '') return otherwise;
  const found = truth(value);
  if (found === undefined)
    issues.push(formIssue('setting-value', row.place(column), { name: column, value, wanted: 'yes, no' }));
  return found ?? otherwise;
}
