import { pickTranslation, type Issue, type Localized, type Translations } from '@langnghe/language';
import { answerFault } from './answer-fault.ts';
import type { AnswerFault } from './fault.ts';
import { answerIssue } from './answer-issues.ts';
import { chosen } from './functions/choice.ts';
import { offered } from './offered-choices.ts';
import type { Question } from './questionnaire.ts';
import { rangeOf } from './range-of.ts';
import type { Chain } from './scope.ts';
import type { Working } from './working.ts';
import { keyOf } from './world.ts';

/** What is wrong with the answer to a question that is asked; at most one issue, the first that a person can mend. */
export function answerIssuesOf(question: Question, chain: Chain, working: Working): readonly Issue[] {
  const fault = answerFault(question, chain, working, (value) =>
    choiceFault(question, value, chain, working),
  );
  const field = keyOf(question.name, chain);
  return fault === null ? [] : [faultIssue(question, fault, field, working.questionnaire.defaultLanguage)];
}

/** A fault in words: the form's own where it has some, by language with fallback; else ours. */
export function faultIssue(
  question: Question,
  fault: AnswerFault | 'answer-ranked-twice',
  field: string,
  fallback: string,
): Issue {
  if (fault === 'answer-out-of-range') {
    const { start, end, step } = rangeOf(question);
    return answerIssue(fault, { field }, { start, end, step: Math.abs(step) });
  }
  const issue = answerIssue(fault, { field });
  if (fault === 'answer-required') return inOwnWords(issue, question.requiredMessage, fallback);
  return fault === 'answer-constraint' ? inOwnWords(issue, question.constraintMessage, fallback) : issue;
}

function inOwnWords(issue: Issue, texts: Translations, fallback: string): Issue {
  if (Object.values(texts).every((text) => text === '')) return issue;
  const message: Localized = {
    vi: pickTranslation(texts, 'vi', fallback),
    en: pickTranslation(texts, 'en', fallback),
  };
  return { ...issue, message };
}

function choiceFault(
  question: Question,
  value: string,
  chain: Chain,
  working: Working,
): 'answer-ranked-twice' | 'answer-not-offered' | null {
  if (!/^(?:select-one|select-multiple|rank)$/.test(question.type)) return null;
  const values = question.type === 'select-one' ? [value] : chosen(value);
  if (new Set(values).size < values.length) return 'answer-ranked-twice';
  // The choices of a list in a file that is not attached are not known here.
  if (question.list !== undefined && working.questionnaire.choiceLists[question.list] === undefined)
    return null;
  const allowed = new Set(offered(question, chain, working).map((choice) => choice.value));
  return values.every((one) => allowed.has(one)) ? null : 'answer-not-offered';
}
