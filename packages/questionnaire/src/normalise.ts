import type { Issue } from '@langnghe/language';
import { answerIssue } from './answer-issues.ts';
import { declinedAnswer, type AnswerSet } from './answers.ts';
import { cleanText, withoutReturns } from './clean-text.ts';
import { chosen } from './functions/choice.ts';
import { plainNumber } from './plain-number.ts';
import { pointOf } from './point.ts';
import type { Item, Question, Questionnaire } from './questionnaire.ts';
import { maximumInstances } from './working.ts';

/** What an HTML form posts, by field name: `question`, or `repeat[2]/question`. */
export type RawAnswers = Readonly<Record<string, string | readonly string[]>>;

export interface NormalisedAnswers {
  readonly answers: AnswerSet;
  /** Only what `evaluate` cannot see: choices that do not exist, text beyond the limit, characters taken out. */
  readonly issues: readonly Issue[];
}

/** Characters in one answer. */
export const maximumTextLength = 10_000;

/**
 * Answers as `evaluate` takes them, from what a form posted. By rule: fields of no question are ignored; text becomes
 * NFC without control and direction characters; numbers may have a decimal comma; dates may be day/month/year;
 * choices that do not exist are left out and named. What is no number or date stays as typed, for `evaluate` to name.
 */
export function normaliseAnswers(questionnaire: Questionnaire, raw: RawAnswers): NormalisedAnswers {
  const issues: Issue[] = [];
  const instances = instanceCounts(raw);
  const answers = normaliseItems(questionnaire.items, '', { questionnaire, raw, instances, issues });
  return { answers, issues };
}

interface Posted {
  readonly questionnaire: Questionnaire;
  readonly raw: RawAnswers;
  /** Highest instance posted, by the repeat's key. */
  readonly instances: ReadonlyMap<string, number>;
  readonly issues: Issue[];
}

function instanceCounts(raw: RawAnswers): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of Object.keys(raw))
    for (const match of field.matchAll(/\[(\d{1,9})\]\//g)) {
      const key = field.slice(0, match.index);
      counts.set(key, Math.max(counts.get(key) ?? 0, Number(match[1])));
    }
  return counts;
}

function normaliseItems(items: readonly Item[], prefix: string, posted: Posted): AnswerSet {
  const answers: Record<string, string | readonly AnswerSet[]> = {};
  for (const item of items) {
    const field = prefix + item.name;
    if (item.kind === 'group') Object.assign(answers, normaliseItems(item.items, prefix, posted));
    else if (item.kind === 'repeat')
      answers[item.name] = Array.from({ length: instancesOf(field, posted) }, (_, i) =>
        normaliseItems(item.items, `${field}[${i + 1}]/`, posted),
      );
    else if (item.kind === 'question') answers[item.name] = normaliseAnswer(item, field, posted);
  }
  return answers;
}

function instancesOf(field: string, { instances, issues }: Posted): number {
  const count = instances.get(field) ?? 0;
  if (count <= maximumInstances) return count;
  issues.push(answerIssue('answer-too-many-instances', { field }, { count, limit: maximumInstances }));
  return maximumInstances;
}

function normaliseAnswer(question: Question, field: string, posted: Posted): string {
  const given = Object.hasOwn(posted.raw, field) ? posted.raw[field] : undefined;
  if (given === undefined) return '';
  if (question.declinable === true && given === declinedAnswer) return declinedAnswer;
  const all = typeof given === 'string' ? [given] : given;
  const texts = all.map((text) => cleanText(text));
  if (texts.some((text, i) => text.length < withoutReturns(all[i] ?? '').length))
    posted.issues.push(answerIssue('answer-cleaned', { field }));
  return limited(typed(question, texts, field, posted), field, posted);
}

function limited(text: string, field: string, { issues }: Posted): string {
  const length = text.length > maximumTextLength ? Array.from(text).length : text.length;
  if (length > maximumTextLength)
    issues.push(answerIssue('answer-too-long', { field }, { length, limit: maximumTextLength }));
  return text;
}

function typed(question: Question, texts: readonly string[], field: string, posted: Posted): string {
  const [first = ''] = texts.filter((text) => text.trim() !== '');
  switch (question.type) {
    case 'select-one':
      return knownChoices(question, [first.trim()], field, posted);
    case 'select-multiple':
    case 'rank':
      return knownChoices(question, texts.flatMap(chosen), field, posted);
    case 'integer':
    case 'decimal':
    case 'range':
      return plainNumber(first.trim());
    case 'date':
      return isoDate(first.trim());
    case 'date-time':
      return isoDateTime(first.trim());
    case 'time':
      return first
        .trim()
        .replace(/^(\d):/, '0$1:')
        .replace(/^(\d{1,2})\s*(?:h|giờ)\s*(\d{2})?$/i, padTime);
    case 'acknowledge':
      return first.trim() === '' ? '' : 'OK';
    case 'geopoint':
      return coarsePlace(first.trim());
    default:
      return first.trim();
  }
}

const padTime = (_: string, hour: string, minute: string | undefined): string =>
  `${hour.padStart(2, '0')}:${minute ?? '00'}`;

/** Choices in the order of their list (a rank keeps its own), each once; what the list does not have is named. */
function knownChoices(question: Question, values: readonly string[], field: string, posted: Posted): string {
  const wanted = new Set(values.filter((value) => value !== ''));
  const list = question.list === undefined ? undefined : posted.questionnaire.choiceLists[question.list];
  if (list === undefined) return [...wanted].join(' ');
  const known = list.map((choice) => choice.value).filter((value) => wanted.has(value));
  const unique = [...new Set(known)];
  if (unique.length < wanted.size) posted.issues.push(answerIssue('answer-not-offered', { field }));
  return (question.type === 'rank' ? [...wanted].filter((value) => unique.includes(value)) : unique).join(
    ' ',
  );
}

/** To about a kilometre, without altitude and accuracy: which village, not which house. */
function coarsePlace(text: string): string {
  const point = pointOf(text);
  return point === null ? text : `${point.latitude.toFixed(2)} ${point.longitude.toFixed(2)} 0 0`;
}

function isoDate(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match === null) return text;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isoDateTime(text: string): string {
  const [date = '', time = '', ...rest] = text.split(/[T\s]+/);
  return time === '' || rest.length > 0 ? text : `${isoDate(date)}T${time.replace(/^(\d):/, '0$1:')}`;
}
