import { readFile } from 'node:fs/promises';
import { readWorkbook, type Cell, type Sheet } from '@langnghe/spreadsheet';
import { readQuestionnaire, type Questionnaire } from '../src/index.ts';

/** The form that ships with the product. */
export async function shippedForm(): Promise<Questionnaire> {
  const bytes = await readFile(
    new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url),
  );
  const sheets = await readWorkbook(bytes);
  const read = sheets.ok ? readQuestionnaire(sheets.value) : sheets;
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.code).join());
  return read.value;
}

/** Sheets from lines as people would type them: cells separated by `|`. */
export function sheet(name: string, ...lines: readonly string[]): Sheet {
  const rows = lines.map((line): Cell[] => line.split('|').map((cell) => cell.trim() || null));
  return { name, rows };
}

export const survey = (...lines: readonly string[]): Sheet => sheet('survey', ...lines);
export const choices = (...lines: readonly string[]): Sheet =>
  sheet('choices', 'list_name | name | label', ...lines);
export const yesNo = choices('yn | 1 | Yes', 'yn | 0 | No');

export function formOf(...sheets: readonly Sheet[]): Questionnaire {
  const read = readQuestionnaire(sheets);
  if (read.ok) return read.value;
  const errors = read.issues.filter((issue) => issue.severity === 'error');
  throw new Error(errors.map(({ message, place }) => `row ${place.row ?? 0}: ${message.en}`).join('; '));
}

export interface Found {
  readonly code: string;
  readonly at: string;
}

/** Issues as `code` and `sheet!row!column`. */
export function issuesOf(...sheets: readonly Sheet[]): readonly Found[] {
  return readQuestionnaire(sheets).issues.map(({ code, place }) => ({
    code,
    at: [place.sheet, place.row, place.column].filter((part) => part !== undefined).join('!'),
  }));
}

export const found = (code: string, at: string): Found => ({ code, at });
