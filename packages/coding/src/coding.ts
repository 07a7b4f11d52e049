import type { IdentifyingSpan } from './identifying-spans.ts';

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
  readonly assignments: readonly Assignment[];
  readonly redactions: readonly TextRedaction[];
  readonly quotations: readonly Quotation[];
}

export interface Theme {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
}

/** What one coder reads in one text; no theme at all is a reading too. */
export interface Assignment {
  readonly text: number;
  readonly coder: string;
  readonly themes: readonly string[];
}

/** What is covered when the text is quoted. */
export interface TextRedaction {
  readonly text: number;
  readonly spans: readonly IdentifyingSpan[];
}

/** A text, or words that say the same, that coders want quoted. Public only when two of them have agreed to it. */
export interface Quotation {
  readonly text: number;
  readonly wording: string;
  readonly agreed: readonly string[];
}

/** People who must agree before anything a respondent wrote is quoted. */
export const agreementNeeded = 2;

export function emptyCoding(question: string, texts: number): Coding {
  return { question, texts, themes: [], assignments: [], redactions: [], quotations: [] };
}

export function withTheme(coding: Coding, theme: Theme): Coding {
  if (coding.themes.some(({ id }) => id === theme.id)) throw new Error(`theme ${theme.id} exists`);
  return { ...coding, themes: [...coding.themes, theme] };
}

export function withRenamedTheme(coding: Coding, { id, label }: Theme): Coding {
  return { ...coding, themes: coding.themes.map((theme) => (theme.id === id ? { id, label } : theme)) };
}

/** The texts of `from` count for `into`; for joining two themes that turned out to be one. */
export function withJoinedThemes(coding: Coding, from: string, into: string): Coding {
  const joined = (themes: readonly string[]): readonly string[] => [
    ...new Set(themes.map((theme) => (theme === from ? into : theme))),
  ];
  return {
    ...coding,
    themes: coding.themes.filter(({ id }) => id !== from),
    assignments: coding.assignments.map((one) => ({ ...one, themes: joined(one.themes) })),
  };
}

/** A coder's reading of a text takes the place of the same coder's earlier one. */
export function withAssignment(coding: Coding, assignment: Assignment): Coding {
  checkText(coding, assignment.text);
  const known = new Set(coding.themes.map(({ id }) => id));
  const unknown = assignment.themes.find((theme) => !known.has(theme));
  if (unknown !== undefined) throw new Error(`no theme ${unknown}`);
  const others = coding.assignments.filter(
    ({ text, coder }) => text !== assignment.text || coder !== assignment.coder,
  );
  return { ...coding, assignments: [...others, assignment] };
}

export function withRedaction(coding: Coding, redaction: TextRedaction): Coding {
  checkText(coding, redaction.text);
  const others = coding.redactions.filter(({ text }) => text !== redaction.text);
  return { ...coding, redactions: [...others, redaction] };
}

/** Proposes a quotation, or agrees to the one proposed in the same words; other words begin again with one voice. */
export function withQuotation(coding: Coding, text: number, wording: string, coder: string): Coding {
  checkText(coding, text);
  const standing = coding.quotations.find((one) => one.text === text && one.wording === wording);
  const agreed = [...new Set([...(standing?.agreed ?? []), coder])];
  const others = coding.quotations.filter((one) => one.text !== text);
  return { ...coding, quotations: [...others, { text, wording, agreed }] };
}

export function withoutQuotation(coding: Coding, text: number): Coding {
  return { ...coding, quotations: coding.quotations.filter((one) => one.text !== text) };
}

/** Quotations that enough people agreed to. */
export function agreedQuotations({ quotations }: Coding): readonly Quotation[] {
  return quotations.filter(({ agreed }) => agreed.length >= agreementNeeded);
}

function checkText({ texts }: Coding, text: number): void {
  if (!Number.isInteger(text) || text < 0 || text >= texts) throw new Error(`no text ${text} of ${texts}`);
}
