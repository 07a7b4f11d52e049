import type { MediaView } from './media.ts';

/** One question as it stands on a page: a native element, with what the person put into it. */
export type Control =
  | { readonly kind: 'text'; readonly inputMode: 'text' | 'numeric' | 'decimal'; readonly value: string }
  | { readonly kind: 'lines'; readonly value: string }
  | { readonly kind: 'date' | 'time' | 'date-time'; readonly value: string }
  | { readonly kind: 'one'; readonly form: 'list' | 'menu' | 'scale'; readonly options: readonly Option[] }
  | { readonly kind: 'many'; readonly options: readonly Option[] }
  | { readonly kind: 'rank'; readonly options: readonly RankedOption[] }
  | {
      readonly kind: 'acknowledge';
      readonly value: string;
      readonly checked: boolean;
      /** What the box says: "I have read this", or "I agree". */
      readonly box: 'acknowledge' | 'agree';
    }
  | { readonly kind: 'none' };

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly media: MediaView | null;
  readonly checked: boolean;
  /** Choosing it rules out every other option of the question. */
  readonly exclusive: boolean;
}

export interface RankedOption {
  readonly value: string;
  readonly label: string;
  readonly media: MediaView | null;
  /** 1 = first; 0 = not ranked. */
  readonly place: number;
}

export interface QuestionView {
  readonly kind: 'question';
  /** `question`, or `repeat[2]/question`. */
  readonly path: string;
  /** Usable as an HTML id and in `aria-` references. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly media: MediaView | null;
  readonly required: boolean;
  /** Null when the question does not offer to be declined. */
  readonly declined: boolean | null;
  /** More about the question, for those who want it. */
  readonly guidance: string;
  readonly relevant: boolean;
  readonly control: Control;
  readonly errors: readonly string[];
}

export interface NoteView {
  readonly kind: 'note';
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly media: MediaView | null;
  readonly relevant: boolean;
}

/** Questions with the same options, one row each: a table where there is room, cards where there is not. */
export interface GridView {
  readonly kind: 'grid';
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly relevant: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly QuestionView[];
}

/** A heading inside a screen, and what stands under it. */
export interface SectionView {
  readonly kind: 'section';
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly relevant: boolean;
  readonly items: readonly ItemView[];
}

export type ItemView = QuestionView | NoteView | GridView | SectionView;

export interface ErrorLink {
  readonly target: string;
  readonly question: string;
  readonly message: string;
}
