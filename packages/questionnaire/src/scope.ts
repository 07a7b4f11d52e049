/** Where in the repeats something stands: the instance of each, outermost first, counted from 1. */
export type Chain = readonly Instance[];

export interface Instance {
  readonly repeat: string;
  readonly index: number;
}

/** A row of a choice list, or of a table attached to the form: its columns by name. */
export type Row = Readonly<Record<string, string>>;

/** What expressions may ask about the outside; time and randomness come in here, never from the machine. */
export interface EvaluationContext {
  /** The respondent's clock, `YYYY-MM-DDTHH:MM:SS.sss+07:00`; needed by forms that ask for the date or time. */
  readonly now?: string;
  /** Numbers in [0, 1); needed by forms that use `random()` or `uuid()`. */
  readonly random?: () => number;
  /**
   * Names this form, so that every draw comes out the same at every page of it: known to the form alone. Goes before
   * `random`.
   */
  readonly seed?: string;
  /** BCP 47 tag of the language labels are wanted in; the questionnaire's default if missing. */
  readonly language?: string;
  /** Rows of the tables that `pulldata()` and `instance()` name, by file name without its ending. */
  readonly tables?: Readonly<Record<string, readonly Row[]>>;
}

/** What the interpreter knows of the answers. */
export interface World {
  readonly context: EvaluationContext;
  /** The answers to `${name}` as seen from `chain`: one, or one per instance for a repeat seen from outside. */
  readonly nodes: (name: string, chain: Chain) => readonly string[];
  /** The places at which `name` exists, as seen from `chain`. */
  readonly chains: (name: string, chain: Chain) => readonly Chain[];
  /** The rows of a choice list or table, or undefined when there is none of that name. */
  readonly rows: (table: string) => readonly Row[] | undefined;
  /** Label of a choice of the question, in the wanted language; undefined if it has no such choice. */
  readonly choiceLabel: (question: string, value: string) => string | undefined;
}

export interface Scope {
  readonly world: World;
  readonly chain: Chain;
  /** The value of `.`. */
  readonly self: string;
  /** Key of the item that is worked out, and how often its expression has drawn: see `EvaluationContext.seed`. */
  readonly key?: string;
  readonly draws?: { count: number };
  /** The choice or table row whose filter is being worked out. */
  readonly row?: Row;
  /** `position()` inside a predicate. */
  readonly position?: number;
}
