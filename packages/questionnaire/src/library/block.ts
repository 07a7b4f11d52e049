import type { Localized } from '@langnghe/language';
import type { Choice, Group, Item, Note, Question, Questionnaire } from '../questionnaire.ts';
import { blankQuestion } from '../edit/new-item.ts';
import { unread } from '../edit/recheck.ts';

/** Questions that belong together and can be put into a form as they are. */
export interface Block {
  readonly id: string;
  readonly title: Localized;
  /** What it is for, and what to mind. */
  readonly about: Localized;
  /** Whose idea the shape of it is; the wording is always our own. */
  readonly source: Localized;
  readonly part: Part;
}

/** Items with the lists they use; texts in Vietnamese and English. */
export type Part = Pick<Questionnaire, 'items' | 'choiceLists'>;

type Words = readonly [vi: string, en: string];

const said = ([vi, en]: Words): Localized => ({ vi, en });

export const choices = (...rows: readonly (readonly [value: string, vi: string, en: string])[]) =>
  rows.map(([value, vi, en]): Choice => ({ value, label: { vi, en }, media: {}, columns: {} }));

export type Rules = Partial<Pick<Question, 'appearance' | 'parameters'>> & {
  readonly hint?: Words;
  readonly relevant?: string;
  readonly constraint?: string;
  readonly message?: Words;
  readonly required?: boolean;
};

function question(name: string, type: Question['type'], words: Words, list: string, rules: Rules): Question {
  const { hint, relevant, constraint, message, required, ...rest } = rules;
  return {
    ...blankQuestion,
    ...rest,
    name,
    type,
    label: said(words),
    ...(hint === undefined ? {} : { hint: said(hint) }),
    ...(list === '' ? {} : { list }),
    ...(relevant === undefined ? {} : { relevant: unread(relevant) }),
    ...(constraint === undefined ? {} : { constraint: unread(constraint) }),
    ...(message === undefined ? {} : { constraintMessage: said(message) }),
    ...(required === true ? { required: unread('true()') } : {}),
  };
}

export const one = (name: string, words: Words, list: string, rules: Rules = {}): Question =>
  question(name, 'select-one', words, list, rules);

export const many = (name: string, words: Words, list: string, rules: Rules = {}): Question =>
  question(name, 'select-multiple', words, list, rules);

export const asked = (
  name: string,
  type: 'text' | 'integer' | 'range',
  words: Words,
  rules: Rules = {},
): Question => question(name, type, words, '', rules);

export const note = (name: string, words: Words, relevant?: string): Note => ({
  kind: 'note',
  name,
  row: 0,
  label: said(words),
  hint: {},
  appearance: [],
  media: {},
  ...(relevant === undefined ? {} : { relevant: unread(relevant) }),
});

/** Rows that share a list, each with its own name. */
export const grid = (
  name: string,
  words: Words,
  list: string,
  rows: readonly (readonly [name: string, vi: string, en: string])[],
): Group => ({
  kind: 'group',
  name,
  row: 0,
  label: said(words),
  appearance: ['table-list'],
  items: rows.map(([row, vi, en]) => one(row, [vi, en], list)),
});

export const part = (choiceLists: Questionnaire['choiceLists'], ...items: readonly Item[]): Part => ({
  items,
  choiceLists,
});
