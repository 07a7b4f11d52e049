import { nfc, type Issue } from '@langnghe/language';
import type { Cell, Sheet } from '@langnghe/spreadsheet';
import type { Choice, Question, Questionnaire } from '../questionnaire.ts';
import type { Row } from '../scope.ts';
import { attachmentIssue } from './attachment-issues.ts';

/** A table beside the workbook: first row headings. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export function tableOf(file: string, sheet: Sheet): Table {
  const [head = [], ...body] = sheet.rows;
  const columns = head.map((cell) => textOf(cell).trim());
  const rows = body
    .filter((cells) => cells.some((cell) => textOf(cell) !== ''))
    .map((cells) =>
      Object.fromEntries(
        columns.flatMap((column, i) => (column === '' ? [] : [[column, textOf(cells[i] ?? null).trim()]])),
      ),
    );
  return { file, columns: columns.filter((column) => column !== ''), rows };
}

const textOf = (cell: Cell): string => (cell === null ? '' : nfc(String(cell)));

/**
 * The rows of a table as choices, as ODK reads them: code and label in the columns that the question's parameters name,
 * else `name` and `label` (in GeoJSON `id` and `title`). `label::Tiếng Việt (vi)` is a label in that language.
 */
export function choicesOf(
  { file, columns, rows }: Table,
  question: Question,
  { defaultLanguage }: Questionnaire,
): { readonly choices: readonly Choice[]; readonly issues: readonly Issue[] } {
  const [id, title] = /\.geojson$/i.test(file) ? ['id', 'title'] : ['name', 'label'];
  const value = question.parameters['value'] ?? id;
  const label = question.parameters['label'] ?? title;
  const issues: Issue[] = [value, label]
    .filter((column) => !columns.includes(column) && labelColumns(columns, column).length === 0)
    .map((column) =>
      attachmentIssue(
        'table-column-missing',
        { sheet: 'survey', row: question.row, column: 'type' },
        { file, column, columns: columns.join(', ') },
      ),
    );
  if (issues.length > 0) return { choices: [], issues };
  const choices = rows.map((row, i): Choice => {
    const code = row[value] ?? '';
    const at = { file, row: i + 2 };
    if (code === '')
      issues.push(attachmentIssue('table-value-blank', at, { file, row: i + 2, column: value }));
    if (/\s/.test(code) && question.type !== 'select-one')
      issues.push(attachmentIssue('table-value-spaced', at, { file, row: i + 2, value: code }));
    const labels = Object.fromEntries(
      labelColumns(columns, label).map(([tag, column]) => [tag, row[column] ?? '']),
    );
    return {
      value: code,
      label: label in row ? { [defaultLanguage]: row[label] ?? '', ...labels } : labels,
      media: {},
      columns: row,
    };
  });
  return { choices, issues };
}

/** `label::English (en)` by its tag. */
function labelColumns(
  columns: readonly string[],
  label: string,
): readonly (readonly [tag: string, column: string])[] {
  return columns.flatMap((column) => {
    const [base, language = ''] = column.split('::').map((part) => part.trim());
    const tag = /\(([\w-]+)\)$/.exec(language)?.[1] ?? language;
    return base === label && tag !== '' ? [[tag.toLowerCase(), column] as const] : [];
  });
}
