import type { ErrorLink, ItemView } from './control.ts';
import type { FormState } from './form-state.ts';

/** What the institution says of its survey, in the respondent's language. Dates are as read on screens; '' = unknown. */
export interface SurveyWords {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly conductor: string;
  readonly sponsor: string;
  readonly contact: string;
  readonly closes: string;
  readonly publishes: string;
  readonly publishedAt: string;
  readonly example: boolean;
  /** Answers come with tickets, which the phone keeps; else with slips' codes. */
  readonly tickets: boolean;
}

/** What is wrong, and what to do about it. */
export interface Problem {
  readonly message: string;
  readonly remedy: string;
}

interface Shown {
  readonly state: FormState;
}

export interface StartPage extends Shown {
  readonly kind: 'start';
  readonly problem: Problem | null;
}

export interface ScreenPage extends Shown {
  readonly kind: 'screen';
  readonly heading: string;
  readonly step: number;
  /** Steps that may still follow, at most. */
  readonly left: number;
  /** How far one has come, 0…1; never goes back while one goes on. */
  readonly done: number;
  readonly items: readonly ItemView[];
  readonly errors: readonly ErrorLink[];
  /** There are questions on the screen, and none of them needs an answer. */
  readonly skippable: boolean;
  /** New questions have opened under what was just answered. */
  readonly openedMore: boolean;
  /** What stood on the page, for telling what the next POST opens: see `opened`. */
  readonly shown: string;
  /** Expressions by which the script shows and hides questions while the person answers. */
  readonly logic: string;
  /** They need all of the evaluator: functions of the clock, of chance, of patterns. */
  readonly everything: boolean;
  /** Questions whose answers decide which choices others on this screen offer: a change asks the server. */
  readonly refreshedBy: string;
  readonly repeats: readonly RepeatMoves[];
}

/** A repeat on the screen whose instances the person may add to. */
export interface RepeatMoves {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly canAdd: boolean;
  readonly canRemove: boolean;
}

export interface ReviewPage extends Shown {
  readonly kind: 'review';
  readonly sections: readonly ReviewSection[];
  readonly answered: number;
  /** The questionnaire's closing words, read before sending. */
  readonly closing: readonly string[];
  readonly problem: Problem | null;
  /** The problem is the code: it can be typed again, with everything else kept. */
  readonly askCode: boolean;
}

export interface ReviewSection {
  readonly screen: string;
  readonly heading: string;
  readonly entries: readonly ReviewEntry[];
}

export interface ReviewEntry {
  readonly path: string;
  readonly question: string;
  /** Plain text; '' = not answered. */
  readonly answer: string;
}

export interface HelpPage extends Shown {
  readonly kind: 'help';
}

export interface ClosedPage extends Shown {
  readonly kind: 'closed';
  /** What the person had written when the survey closed on them; shown once, kept nowhere. */
  readonly unsent: readonly ReviewSection[];
}

export interface NotYetPage extends Shown {
  readonly kind: 'not-yet';
  readonly opens: string;
}

/** Shown by a phone that has no network, when the form cannot do without one. */
export interface OfflinePage extends Shown {
  readonly kind: 'offline';
}

export type RespondPage =
  OfflinePage | StartPage | ScreenPage | ReviewPage | HelpPage | ClosedPage | NotYetPage;
