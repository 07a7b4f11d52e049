/** Why a person has to look at a question of a form. */
export type OpenReason =
  /** Marks that the reader is not sure of, or two where one is allowed. */
  | 'unsure'
  /** Handwriting, which nobody but a person reads. */
  | 'written'
  /** The questionnaire does not allow what stands there. */
  | 'not-allowed'
  /** Its page was not scanned and is keyed in from the sheet. */
  | 'page-missing'
  /** Two entries, or two pictures of the page, differ. */
  | 'differs';

export interface OpenQuestion {
  readonly question: string;
  readonly reason: OpenReason;
  /** What was read or entered so far, where there is more than one reading; in random order. */
  readonly candidates: readonly string[];
}

/**
 * Where the sheet lies, so that a person finds it without its number: whoever noted which number went to whom must not
 * meet it beside an answer. Piles are shuffled before they are fed.
 */
export interface PilePlace {
  /** Scanned batches from 1; 0 = the pile of keyed forms that are looked up again. */
  readonly batch: number;
  readonly form: number;
}

export type Answers = Readonly<Record<string, string>>;

/**
 * A form on its way from paper to the collection. It knows neither when it came nor beside which others; its number is
 * what the collection spends, and leaves it there.
 */
export interface EntryForm {
  /** 16 random bytes, hex. */
  readonly key: string;
  readonly number: string;
  /** Code of the printing it belongs to. */
  readonly printing: string;
  readonly origin: 'scanned' | 'keyed';
  /** Only while the form waits for something: of finished forms nothing says in which order they came. */
  readonly place: PilePlace | null;
  /** Page numbers that have been read; of a keyed form all of them. */
  readonly pages: readonly number[];
  readonly missing: readonly number[];
  /** By question name; a blank is not in it. */
  readonly answers: Answers;
  readonly open: readonly OpenQuestion[];
  /** Of a keyed form: whether a second entry is wanted, and what came of it. */
  readonly second: 'not-chosen' | 'wanted' | { readonly first: Answers; readonly second: Answers };
}

/** Ready = nothing is left to decide: it will be entered at the close. */
export function isReady({ open, missing, second }: EntryForm): boolean {
  return open.length === 0 && missing.length === 0 && second !== 'wanted';
}

/** `answers` with one answer put in its place; a blank takes it out. */
export function withAnswer(answers: Answers, question: string, value: string): Answers {
  const rest = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== question));
  return value === '' ? rest : { ...rest, [question]: value };
}
