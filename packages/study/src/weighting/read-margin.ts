import type { CategoryVariable, Codebook } from '@langnghe/dataset';
import {
  accepted,
  fold,
  hasErrors,
  refused,
  type Checked,
  type Issue,
  type Language,
} from '@langnghe/language';
import type { Cell } from '@langnghe/spreadsheet';
import { sheetOf, type FrameInput } from '../put-frame.ts';
import { coverageIssues } from './margin-coverage.ts';
import { marginNumber } from './margin-numbers.ts';
import { categoryNamed, categoryWords, questionsNamed } from './margin-questions.ts';
import { planIssue } from './plan-issues.ts';
import type { PlannedMargin } from './weighting-plan.ts';

export interface GivenMargin {
  readonly questions: readonly string[];
  readonly source: string;
  readonly unit: 'people' | 'percent';
  readonly numbers: FrameInput;
}

/**
 * A distribution as somebody has it: a line for each cell, first what the categories are called, last the number; a
 * heading and a line of totals may be there. Every category must have a number, once.
 */
export async function readMargin(
  codebook: Codebook,
  given: GivenMargin,
  language: Language,
): Promise<Checked<PlannedMargin>> {
  const questions = questionsNamed(codebook, given.questions);
  const issues: Issue[] = [...questions.issues];
  if (given.source.trim() === '') issues.push(planIssue('margin.no-source', { field: 'source' }));
  const rows = await rowsOf(given.numbers);
  issues.push(...rows.issues);
  if (!questions.ok || !rows.ok) return refused(issues);
  const reading = readRows(questions.value, rows.value, given.unit, language);
  issues.push(...reading.issues);
  if (reading.cells.length === 0 && reading.issues.length === 0)
    issues.push(planIssue('margin.empty', { field: 'numbers' }));
  if (!hasErrors(issues)) issues.push(...coverageIssues(questions.value, reading, language));
  if (hasErrors(issues)) return refused(issues);
  const { source, unit } = given;
  return accepted(
    { questions: [...given.questions], source: source.trim(), unit, cells: reading.cells },
    issues,
  );
}

interface Row {
  readonly number: number;
  readonly cells: readonly (string | number)[];
}

async function rowsOf(numbers: FrameInput): Promise<Checked<readonly Row[]>> {
  if ('text' in numbers) return accepted(filled(numbers.text.split(/\r\n|\r|\n/).map(cellsOfLine)));
  const sheet = await sheetOf(numbers);
  return sheet.ok ? accepted(filled(sheet.value.rows)) : sheet;
}

/** Tabs and semicolons separate; without them the number is what the line ends in. */
function cellsOfLine(line: string): Cell[] {
  if (/[\t;]/.test(line)) return line.split(/[\t;]/).map((cell) => cell.trim() || null);
  const parts = /^(.*?)[\s:,]*?[\s:,]((?:\d[\d.,]*)\s*%?)\s*$/.exec(line);
  return parts === null ? [line.trim() || null] : [parts[1]?.replace(/[\s:,]+$/, '') ?? '', parts[2] ?? ''];
}

function filled(rows: readonly (readonly Cell[])[]): Row[] {
  return rows.flatMap((cells, at): Row[] => {
    const own = cells.flatMap((cell) =>
      cell === null || cell === '' || typeof cell === 'boolean' ? [] : [cell],
    );
    return own.length === 0 ? [] : [{ number: at + 1, cells: own }];
  });
}

interface Reading {
  readonly cells: PlannedMargin['cells'];
  readonly issues: Issue[];
}

function readRows(
  questions: readonly CategoryVariable[],
  rows: readonly Row[],
  unit: GivenMargin['unit'],
  language: Language,
): Reading {
  const cells: PlannedMargin['cells'] = [];
  const issues: Issue[] = [];
  rows.forEach(({ number, cells: own }, at) => {
    const place = { row: number, field: 'numbers' };
    const text = own.join(' ');
    const total = marginNumber(own.at(-1) ?? '', unit);
    const names = own.slice(0, -1).map(String);
    if (total === undefined) {
      const heading =
        at === 0 && own.every((cell) => typeof cell === 'string' && !/^[-+]?[\d.,\s]+%?$/.test(cell));
      if (!heading) issues.push(planIssue('margin.no-number', place, { text }));
    } else if (isTotal(names)) {
      const sum = cells.reduce((all, cell) => all + cell.total, 0);
      if (Math.abs(sum - total) > 0.002 * total)
        issues.push(planIssue('margin.total-differs', place, { stated: total, sum: tidy(sum) }));
    } else if (names.length !== questions.length) {
      issues.push(
        planIssue('margin.columns', place, { found: names.length, wanted: questions.length, text }),
      );
    } else {
      const categories = questions.map((question, q) => categoriesIn(question, names[q] ?? ''));
      categories.forEach((found, q) => {
        const question = questions[q];
        if (question === undefined || !('unknown' in found)) return;
        const known = question.categories.map(({ value }) => categoryWords(question, value, language));
        issues.push(
          planIssue('margin.category-unknown', place, {
            text: found.unknown,
            known: known.slice(0, 12).join(', ') + (known.length > 12 ? '…' : ''),
          }),
        );
      });
      const read = categories.flatMap((found) => ('unknown' in found ? [] : [found.values]));
      if (read.length === questions.length) cells.push({ categories: read, total });
    }
  });
  return { cells, issues };
}

function isTotal(names: readonly string[]): boolean {
  return (
    names.length === 1 &&
    /^(tong( cong| so)?|cong|chung|total|sum|all)[:.]?$/.test(fold(names[0] ?? '').trim())
  );
}

/** «30–39 + 40–49» joins two categories. */
function categoriesIn(question: CategoryVariable, text: string): { values: string[] } | { unknown: string } {
  const whole = categoryNamed(question, text);
  if (whole !== undefined) return { values: [whole] };
  const values: string[] = [];
  for (const part of text.split(/\s\+\s/)) {
    const value = categoryNamed(question, part);
    if (value === undefined) return { unknown: part };
    values.push(value);
  }
  return { values };
}

export function tidy(sum: number): number {
  return Number(sum.toPrecision(9));
}
