import type { Issue } from '@langnghe/language';

/**
 * One person's answers, by question name. Values are XForms strings: '' = not answered; a select-multiple holds its
 * values separated by one space; dates are ISO; numbers use a decimal point. A repeat holds one answer set per
 * instance. A question that the person preferred not to answer holds `declinedAnswer`.
 */
export interface AnswerSet {
  readonly [name: string]: string | readonly AnswerSet[];
}

/** Stands for "I prefer not to answer": to expressions it is no answer. */
export const declinedAnswer = '-declined-';

/**
 * What the logic says of one set of answers. Names inside repeats are written `repeat[2]/question` (instances from 1).
 */
export interface Evaluation {
  /** Items (questions, notes, groups) that are asked, given the answers. */
  readonly relevant: ReadonlySet<string>;
  /** The answers to keep: irrelevant ones blanked, calculations filled in. */
  readonly answers: AnswerSet;
  /** Required but empty, constraint broken, a choice that is not offered, not a number …; `place.field` is the name. */
  readonly issues: readonly Issue[];
}
