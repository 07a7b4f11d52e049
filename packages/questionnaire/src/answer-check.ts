import { pickTranslation, type Issue, type Localized, type Translations } from '@langnghe/language';
import { answerIssue } from './answer-issues.ts';
import { dateNumber, timeFraction } from './day-number.ts';
import { chosen } from './functions/choice.ts';
import { interpret } from './interpret.ts';
import { offered } from './offered-choices.ts';
import { pointOf } from './point.ts';
import type { Question } from './questionnaire.ts';
import type { Chain, Scope } from './scope.ts';
import { toBoolean } from './value.ts';
import type { Working } from './working.ts';
import { keyOf } from './world.ts';

/** What is wrong with the answer to a question that is asked; at most one issue, the first that a person can mend. */
export function answerIssuesOf(question: Question, chain: Chain, working: Working): readonly Issue[] {
  const field = keyOf(question.name, chain);
  const value = working.findings.values.get(field) ?? '';
  const scope: Scope = { world: working.world, chain, self: value, key: field, draws: { count: 0 } };
  const holds = (expression: Question['required']): boolean =>
    expression !== undefined && toBoolean(interpret(expression.tree, scope));
  const say = (issue: Issue, texts: Translations): readonly Issue[] => [
    { ...issue, message: ownWords(texts, issue.message, working.questionnaire.defaultLanguage) },
  ];
  // What a person cannot type, a person cannot mend.
  const calculated = question.calculation !== undefined && question.trigger === undefined;
  if (value === '')
    return !calculated && holds(question.required)
      ? say(answerIssue('answer-required', { field }), question.requiredMessage)
      : [];
  const issue = calculated ? null : typeIssue(question, value, field, chain, working);
  if (issue !== null) return [issue];
  if (question.constraint === undefined || holds(question.constraint)) return [];
  return say(answerIssue('answer-constraint', { field }), question.constraintMessage);
}

/** The form's own message where it has one, by language with fallback; else ours. */
function ownWords(texts: Translations, ours: Localized, fallback: string): Localized {
  if (Object.values(texts).every((text) => text === '')) return ours;
  return { vi: pickTranslation(texts, 'vi', fallback), en: pickTranslation(texts, 'en', fallback) };
}

function typeIssue(
  question: Question,
  value: string,
  field: string,
  chain: Chain,
  working: Working,
): Issue | null {
  switch (question.type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(value) ? null : answerIssue('answer-not-integer', { field });
    case 'decimal':
      return isNumber(value) ? null : answerIssue('answer-not-number', { field });
    case 'range':
      return rangeIssue(question, value, field);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value)
        ? null
        : answerIssue('answer-not-date', { field });
    case 'time':
      return Number.isNaN(timeFraction(value)) ? answerIssue('answer-not-time', { field }) : null;
    case 'date-time':
      return value.length > 10 && isDate(value) ? null : answerIssue('answer-not-date-time', { field });
    case 'geopoint':
      return pointOf(value) === null ? answerIssue('answer-not-place', { field }) : null;
    case 'acknowledge':
      return value === 'OK' ? null : answerIssue('answer-not-offered', { field });
    case 'select-one':
    case 'select-multiple':
    case 'rank':
      return choiceIssue(question, value, field, chain, working);
    default:
      return null;
  }
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
const isDate = (text: string): boolean => !Number.isNaN(dateNumber(text));

/** Start, end and step of a range question; XLSForm's defaults are 1, 10, 1. */
export function rangeOf(question: Question): {
  readonly start: number;
  readonly end: number;
  readonly step: number;
} {
  const part = (name: string, otherwise: number): number => Number(question.parameters[name] ?? otherwise);
  return { start: part('start', 1), end: part('end', 10), step: part('step', 1) };
}

function rangeIssue(question: Question, value: string, field: string): Issue | null {
  if (!isNumber(value)) return answerIssue('answer-not-number', { field });
  const { start, end, step } = rangeOf(question);
  const number = Number(value);
  const steps = (number - start) / step;
  const fits = number >= Math.min(start, end) && number <= Math.max(start, end);
  // Steps such as 0.1 have no exact binary form.
  if (fits && Math.abs(steps - Math.round(steps)) < 1e-6) return null;
  return answerIssue('answer-out-of-range', { field }, { start, end, step: Math.abs(step) });
}

function choiceIssue(
  question: Question,
  value: string,
  field: string,
  chain: Chain,
  working: Working,
): Issue | null {
  const values = question.type === 'select-one' ? [value] : chosen(value);
  if (new Set(values).size < values.length) return answerIssue('answer-ranked-twice', { field });
  // The choices of a list in a file that is not attached are not known here.
  if (question.list !== undefined && working.questionnaire.choiceLists[question.list] === undefined)
    return null;
  const allowed = new Set(offered(question, chain, working).map((choice) => choice.value));
  return values.every((one) => allowed.has(one)) ? null : answerIssue('answer-not-offered', { field });
}
