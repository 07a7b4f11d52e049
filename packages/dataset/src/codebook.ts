import type { Translations } from '@langnghe/language';

/** What each column of `answers.parquet` means. Labels stay here; the data hold codes. */
export interface Codebook {
  readonly questionnaire: { readonly id: string; readonly version: string; readonly title: Translations };
  readonly languages: readonly string[];
  readonly variables: readonly Variable[];
  /** Questions of the questionnaire that have no column, and why. */
  readonly leftOut?: readonly LeftOut[];
}

export interface LeftOut {
  readonly name: string;
  /** Within repeats what has no one value for a person (texts, rankings, calculations); files and places would identify people; put-together text repeats answers. */
  readonly reason: 'repeat' | 'file' | 'location' | 'calculated-text';
}

export type Variable = CategoryVariable | SetVariable | NumberVariable | TextVariable;

interface VariableBase {
  /** The question's name. */
  readonly name: string;
  readonly label: Translations;
  /** Headings of the groups the question stands in, outermost first (a grid's row carries the grid's question). */
  readonly section: readonly Translations[];
  /** Text of the relevance expression, when only some are asked. */
  readonly askedIf?: string;
  /** Of a repeat's question: what one person's entries were made into. */
  readonly entries?: Entries;
}

/** One row is one person, so the entries of a repeat become one value of that person. */
export interface Entries {
  /** The repeats around, outermost first. */
  readonly repeats: readonly string[];
  /** How many entries; which choices were made in at least one; the sum of the numbers given. */
  readonly as: 'count' | 'any' | 'sum';
}

/** select-one: one column of codes, 0 = not answered or not asked, k = `categories[k − 1]`. */
export interface CategoryVariable extends VariableBase {
  readonly kind: 'category';
  readonly categories: readonly Category[];
  /** True when the categories are steps of one scale (drawn as such). */
  readonly ordered: boolean;
}

/** select-multiple: one column per option, `${name}__${value}`: 0 = question not answered, 1 = not chosen, 2 = chosen. */
export interface SetVariable extends VariableBase {
  readonly kind: 'set';
  readonly categories: readonly Category[];
}

/** integer, decimal, range, calculated number: a column of numbers, null = not answered. */
export interface NumberVariable extends VariableBase {
  readonly kind: 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  /** In a ranking: the place (1 = first) that this option was given. */
  readonly rankOf?: { readonly question: string; readonly option: string };
}

/** Free text (and dates, which single people out) is never beside the other answers: its own file, its own shuffle, no key that joins. */
export interface TextVariable extends VariableBase {
  readonly kind: 'text';
}

export interface Category {
  /** The choice's name in the workbook, e.g. `96`. */
  readonly value: string;
  readonly label: Translations;
  /** `substantive`, or what the answer says instead of an opinion. */
  readonly role: 'substantive' | 'other' | 'none' | 'dont-know' | 'refused';
}
