import type { Translations } from '@langnghe/language';
import type { Expression } from './expression.ts';

/** A questionnaire as read from a workbook: a tree of items in the order they are asked. */
export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly title: Translations;
  /** BCP 47 tags in workbook order, e.g. `['vi', 'en']`. */
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  /** `pages`: one screen per question or field-list group; `single`: everything on one page. */
  readonly layout: 'pages' | 'single';
  readonly items: readonly Item[];
  readonly choiceLists: Readonly<Record<string, readonly Choice[]>>;
  /** What the workbook holds besides, for whoever keeps it; respondents' forms are without. */
  readonly extras?: Extras;
  /** Tables that came beside the workbook, by file name without ending: columns by their headings. */
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

export type Item = Question | Note | Calculation | Group | Repeat;

interface ItemBase {
  readonly name: string;
  readonly relevant?: Expression;
  /** Row of the workbook's survey sheet, for issues. */
  readonly row: number;
  /** Cells of the row that mean nothing here, by column: written back as they came. */
  readonly extras?: Cells;
  /** The name in the workbook, when the same name in another group made a longer one necessary. */
  readonly sourceName?: string;
}

export type QuestionType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'select-one'
  | 'select-multiple'
  | 'rank'
  | 'range'
  | 'date'
  | 'time'
  | 'date-time'
  | 'acknowledge'
  | 'barcode'
  | 'geopoint'
  | 'image'
  | 'audio'
  | 'video'
  | 'file';

export interface Question extends ItemBase {
  readonly kind: 'question';
  readonly type: QuestionType;
  readonly label: Translations;
  readonly hint: Translations;
  readonly guidance: Translations;
  readonly appearance: readonly string[];
  readonly required?: Expression;
  readonly requiredMessage: Translations;
  /** The person may say that they prefer not to answer: kept apart from no answer, and enough where one is required. */
  readonly declinable?: true;
  readonly constraint?: Expression;
  readonly constraintMessage: Translations;
  readonly readOnly?: Expression;
  /** An expression when the workbook gives a dynamic default, else its text. */
  readonly default?: Expression | string;
  readonly calculation?: Expression;
  /** Names of the questions whose change makes the calculation run; without it, it always does. */
  readonly trigger?: readonly string[];
  /** Name of the choice list, for the select types and rank. */
  readonly list?: string;
  readonly choiceFilter?: Expression;
  readonly parameters: Readonly<Record<string, string>>;
  readonly media: Media;
}

export interface Note extends ItemBase {
  readonly kind: 'note';
  readonly label: Translations;
  readonly hint: Translations;
  readonly appearance: readonly string[];
  readonly media: Media;
}

export interface Calculation extends ItemBase {
  readonly kind: 'calculation';
  readonly calculation: Expression;
}

export interface Group extends ItemBase {
  readonly kind: 'group';
  readonly label: Translations;
  readonly hint?: Translations;
  /** `field-list`: its questions stand on one screen; `table-list`: a grid with the choices as columns. */
  readonly appearance: readonly string[];
  readonly items: readonly Item[];
}

export interface Repeat extends ItemBase {
  readonly kind: 'repeat';
  readonly label: Translations;
  readonly appearance: readonly string[];
  readonly count?: Expression;
  readonly items: readonly Item[];
}

/** File names by language tag. */
export interface Media {
  readonly image?: Translations;
  readonly audio?: Translations;
  readonly video?: Translations;
}

export interface Choice {
  readonly value: string;
  readonly label: Translations;
  readonly media: Media;
  /** Further columns of the choices sheet, for choice filters. */
  readonly columns: Readonly<Record<string, string>>;
  readonly extras?: Cells;
}

/** Texts by column, as a header of the workbook says it. */
export type Cells = Readonly<Record<string, string>>;

/** Parts of a workbook that no form is made of: they belong to their author and go back as they came. */
export interface Extras {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly ExtraCell[])[] }[];
  readonly settings: Cells;
  /** Rows of the survey sheet that are left out, each before the item it stood before ('' = at the end). */
  readonly rows: readonly { readonly before: string; readonly cells: Cells }[];
}

export type ExtraCell = string | number | boolean | null;
