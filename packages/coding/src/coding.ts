import type { IdentifyingKind, IdentifyingSpan } from './identifying-spans.ts';

/**
 * Where the coding of one open question stands: `coding/QUESTION.json`. Texts are named by their place in
 * `texts.parquet`, which is a random order of its own; nothing here joins a text to other answers or to a person.
 * Coders are accounts of the office.
 */
export interface Coding {
  readonly question: string;
  /** Texts of the question; a coding of another number of texts belongs to another dataset. */
  readonly texts: number;
  readonly themes: readonly Theme[];
  /** Themes that were joined into another: what a coder still had on screen counts for that one. */
  readonly joined: Readonly<Record<string, string>>;
  /** What was done to themes, the last one at the end, as far back as it can be undone. */
  readonly steps: readonly ThemeStep[];
  readonly assignments: readonly Assignment[];
  readonly redactions: readonly TextRedaction[];
  readonly redactionLog: readonly RedactionEntry[];
  readonly quotations: readonly Quotation[];
}

/** What one coder reads in one text; no theme at all is a reading too. */
export interface Assignment {
  readonly text: number;
  readonly coder: string;
  readonly themes: readonly string[];
}

export interface Theme {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
}

/** One thing done to the themes, with what it takes to undo it. */
export type ThemeStep =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'renamed'; readonly id: string; readonly before: Theme['label'] }
  | {
      readonly kind: 'joined';
      readonly theme: Theme;
      /** Its place among the themes. */
      readonly at: number;
      readonly into: string;
      /** Readings that had it, and whether they had the other one too. */
      readonly readings: readonly (Pick<Assignment, 'text' | 'coder'> & { readonly both: boolean })[];
    };

/** What is covered when the text is quoted. A text with an empty list was looked through: nothing in it is to be covered. */
export interface TextRedaction {
  readonly text: number;
  readonly spans: readonly IdentifyingSpan[];
}

/** One line of the log. Neither the words nor where they stand are in it. */
export interface RedactionEntry {
  readonly text: number;
  readonly kind: IdentifyingKind;
  readonly change: 'covered' | 'uncovered';
  /** Account of the coder. */
  readonly by: string;
  /** ISO 8601, of the coder's work; nothing is known of when the text was written. */
  readonly at: string;
}

/** A text with its covered words, or words that say the same, that coders want quoted. */
export interface Quotation {
  readonly text: number;
  readonly wording: string;
  /** Accounts, the one who proposed it first. */
  readonly agreed: readonly string[];
  /** Who said no to these words, or took them back after they were agreed to. */
  readonly refused?: string;
}

export function emptyCoding(question: string, texts: number): Coding {
  return {
    question,
    texts,
    themes: [],
    joined: {},
    steps: [],
    assignments: [],
    redactions: [],
    redactionLog: [],
    quotations: [],
  };
}

/** A coder's reading of a text takes the place of the same coder's earlier one. */
export function withAssignment(coding: Coding, { text, coder, themes }: Assignment): Coding {
  checkText(coding, text);
  const known = new Set(coding.themes.map(({ id }) => id));
  const standing = [...new Set(themes.map((theme) => nowCalled(coding, theme)))];
  const unknown = standing.find((theme) => !known.has(theme));
  if (unknown !== undefined) throw new Error(`no theme ${unknown}`);
  const others = coding.assignments.filter((one) => one.text !== text || one.coder !== coder);
  return { ...coding, assignments: [...others, { text, coder, themes: standing }] };
}

/** The theme that a theme was joined into, however often. */
export function nowCalled({ joined }: Pick<Coding, 'joined'>, theme: string): string {
  let id = theme;
  for (let into = joined[id]; into !== undefined; into = joined[id]) id = into;
  return id;
}

export function checkText({ texts }: Pick<Coding, 'texts'>, text: number): void {
  if (!Number.isInteger(text) || text < 0 || text >= texts) throw new Error(`no text ${text} of ${texts}`);
}
