import { declinedAnswer, type AnswerSet } from '@langnghe/questionnaire';
import type { Codebook, Variable } from './codebook.ts';
import { withEntries } from './entry-answers.ts';
import { columnsOfVariable, optionColumn, type ColumnPlan } from './columns.ts';
import type { Column } from './table.ts';

/** The columns of the codebook's variables for answers in the given order. Throws on an answer the codebook lacks. */
export function encodeAnswers(codebook: Codebook, answers: readonly AnswerSet[]): Record<string, Column> {
  const flat = answers.map((set) => withEntries(codebook, set));
  return Object.fromEntries(codebook.variables.flatMap((variable) => encodeVariable(variable, flat)));
}

function encodeVariable(variable: Variable, answers: readonly AnswerSet[]): [string, Column][] {
  const given = (name: string): string[] => answers.map((set) => storedText(set, name));
  switch (variable.kind) {
    case 'text':
      return [];
    case 'category':
      return columnsOfVariable(variable).map((plan) => [plan.name, encodeCodes(plan, given(variable.name))]);
    case 'set':
      return encodeSet(variable, given(variable.name));
    case 'number': {
      const { rankOf, name } = variable;
      const values =
        rankOf === undefined
          ? answers.map((set) => numberOf(name, answerText(set, name)))
          : answers.map((set) => placeOf(rankOf.option, answerText(set, rankOf.question)));
      return [[name, { kind: 'number', values: Float64Array.from(values) }]];
    }
  }
}

/** A number or a text; that somebody preferred not to give one is no value of it. */
export function answerText(answers: AnswerSet, name: string): string {
  const value = storedText(answers, name);
  return value === declinedAnswer ? '' : value;
}

function storedText(answers: AnswerSet, name: string): string {
  const value = answers[name] ?? '';
  if (typeof value !== 'string') throw new Error(`answer to ${name} is a repeat`);
  return value;
}

function emptyCodes(levels: number, rows: number): Uint8Array | Uint16Array {
  if (levels > 0xffff) throw new Error(`too many categories: ${levels}`);
  return levels > 0xff ? new Uint16Array(rows) : new Uint8Array(rows);
}

function encodeCodes(plan: ColumnPlan, texts: readonly string[]): Column {
  const levels = plan.kind === 'coded' ? plan.levels : [];
  const codeOf = new Map(levels.map((level, i) => [level, i + 1]));
  const codes = emptyCodes(levels.length, texts.length);
  texts.forEach((text, row) => {
    const code = text === '' ? 0 : codeOf.get(text);
    // The value itself must not come into a message: it is somebody's answer.
    if (code === undefined) throw new Error(`an answer to ${plan.name} is not in its list`);
    codes[row] = code;
  });
  return { kind: 'coded', codes, levels };
}

function encodeSet(
  variable: Extract<Variable, { kind: 'set' }>,
  texts: readonly string[],
): [string, Column][] {
  const chosen = texts.map((text) => text.split(/\s+/).filter((value) => value !== ''));
  const known = new Set(variable.categories.map(({ value }) => value));
  if (chosen.some((values) => values.some((value) => !known.has(value))))
    throw new Error(`an answer to ${variable.name} is not in its list`);
  return columnsOfVariable(variable).map((plan, i) => {
    const option = variable.categories[i]?.value ?? '';
    const codes = Uint8Array.from(chosen, (values) =>
      values.length === 0 ? 0 : values.includes(option) ? 2 : 1,
    );
    const levels = plan.kind === 'coded' ? plan.levels : [];
    return [optionColumn(variable.name, option), { kind: 'coded', codes, levels }];
  });
}

function numberOf(name: string, text: string): number {
  if (text === '') return NaN;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`an answer to ${name} is not a number`);
  return value;
}

function placeOf(option: string, ranking: string): number {
  const place = ranking.split(/\s+/).indexOf(option);
  return place === -1 ? NaN : place + 1;
}
