import { pickTranslation } from '@langnghe/language';
import {
  declinedAnswer,
  evaluate,
  normaliseAnswers,
  offeredChoices,
  pipe,
  rangeOf,
  type AnswerSet,
  type Choice,
  type Question,
} from '@langnghe/questionnaire';
import type { Control, Option } from './control.ts';
import { mediaView } from './media.ts';
import type { WorkedOut } from './survey.ts';

/** More steps than this do not make a row of buttons: a number is typed instead. */
const mostSteps = 21;

export interface Place {
  readonly field: string;
  /** Names of the repeats around it and which instance of each, outermost first. */
  readonly chain: readonly { readonly repeat: string; readonly index: number }[];
  /** Answers of the innermost instance, for texts that name them. */
  readonly instance: AnswerSet;
}

/** The native element a question becomes, with what was typed in it. */
export function controlOf(question: Question, place: Place, worked: WorkedOut): Control {
  const given = worked.typed[place.field] ?? defaultOf(question);
  const typed = given === declinedAnswer ? '' : given;
  const has = (appearance: string): boolean => question.appearance.includes(appearance);
  switch (question.type) {
    case 'select-one':
      return {
        kind: 'one',
        form: selectForm(question, worked),
        options: options(question, place, worked, [typed.trim()]),
      };
    case 'select-multiple':
      return { kind: 'many', options: options(question, place, worked, typed.split(/\s+/)) };
    case 'rank':
      return { kind: 'rank', options: ranked(question, place, worked, typed.split(/\s+/).filter(Boolean)) };
    case 'range':
      return range(question, typed);
    case 'integer':
    case 'decimal':
      return { kind: 'text', inputMode: question.type === 'integer' ? 'numeric' : 'decimal', value: typed };
    case 'date':
      // A month or a year alone has no native element that all phones have.
      return has('month-year') || has('year') ? line(typed) : { kind: 'date', value: typed };
    case 'time':
      return { kind: 'time', value: typed.slice(0, 5) };
    case 'date-time':
      return { kind: 'date-time', value: typed.slice(0, 16) };
    case 'acknowledge':
      return {
        kind: 'acknowledge',
        value: 'OK',
        checked: typed !== '',
        box: has('consent') ? 'agree' : 'acknowledge',
      };
    case 'text':
    case 'barcode':
      if (has('numbers')) return { kind: 'text', inputMode: 'numeric', value: typed };
      return has('multiline') ? { kind: 'lines', value: typed } : line(typed);
    default:
      return { kind: 'none' };
  }
}

const line = (value: string): Control => ({ kind: 'text', inputMode: 'text', value });

function defaultOf(question: Question): string {
  return typeof question.default === 'string' ? question.default : '';
}

/** Longer lists of words are menus: a phone's own menu is quicker to go through than a page of buttons, and to draw. */
const longestList = 40;

function selectForm(question: Question, { survey }: WorkedOut): 'list' | 'menu' | 'scale' {
  if (question.appearance.some((appearance) => /^(minimal|autocomplete|search)/.test(appearance)))
    return 'menu';
  if (question.appearance.includes('likert')) return 'scale';
  const list = survey.questionnaire.choiceLists[question.list ?? ''] ?? [];
  const inWords = list.every(({ media }) => Object.keys(media).length === 0);
  return list.length > longestList && inWords ? 'menu' : 'list';
}

function options(
  question: Question,
  place: Place,
  worked: WorkedOut,
  chosen: readonly string[],
): readonly Option[] {
  const alone =
    question.type === 'select-multiple' ? exclusiveValues(question, place, worked) : new Set<string>();
  return choices(question, place, worked).map((choice) => ({
    value: choice.value,
    label: labelOf(choice, place, worked),
    media: mediaView(choice.media, worked),
    checked: chosen.includes(choice.value),
    exclusive: alone.has(choice.value),
  }));
}

function ranked(
  question: Question,
  place: Place,
  worked: WorkedOut,
  order: readonly string[],
): Extract<Control, { kind: 'rank' }>['options'] {
  return choices(question, place, worked).map((choice) => ({
    value: choice.value,
    label: labelOf(choice, place, worked),
    media: mediaView(choice.media, worked),
    place: order.indexOf(choice.value) + 1,
  }));
}

function range(question: Question, typed: string): Control {
  const { start, end, step } = rangeOf(question);
  const steps = Math.floor(Math.abs((end - start) / step) + 1e-9) + 1;
  if (!(steps <= mostSteps)) return { kind: 'text', inputMode: 'decimal', value: typed };
  const decimals = Math.max(...[start, step].map((number) => String(number).split('.')[1]?.length ?? 0));
  const towards = end < start ? -Math.abs(step) : Math.abs(step);
  const values = Array.from({ length: steps }, (_, i) => (start + i * towards).toFixed(decimals));
  return {
    kind: 'one',
    form: 'scale',
    options: values.map((value) => ({
      value,
      label: value,
      media: null,
      checked: typed.trim() !== '' && Number(typed.replace(',', '.')) === Number(value),
      exclusive: false,
    })),
  };
}

export function choices(
  question: Question,
  { chain }: Place,
  { survey, evaluation, context }: WorkedOut,
): readonly Choice[] {
  const list = question.list === undefined ? undefined : survey.questionnaire.choiceLists[question.list];
  const plain = question.choiceFilter === undefined && question.parameters['randomize'] !== 'true';
  if (plain) return list ?? [];
  return offeredChoices(survey.questionnaire, question, evaluation.answers, context, chain);
}

function labelOf(choice: Choice, place: Place, { survey, evaluation, language }: WorkedOut): string {
  const { questionnaire } = survey;
  const said = pickTranslation(choice.label, language, questionnaire.defaultLanguage);
  // A picture may be the whole label.
  const text = said || (Object.keys(choice.media).length > 0 ? '' : choice.value);
  return pipe(text, evaluation.answers, questionnaire, language, place.instance);
}

const exclusives = new WeakMap<Question, ReadonlySet<string>>();

/**
 * The options that may not stand beside any other: read off the question's own constraint, by trying each pair, so that
 * no convention about codes is needed. Worked out once; a constraint that looks at other answers is left to the server.
 */
function exclusiveValues(question: Question, place: Place, { survey }: WorkedOut): ReadonlySet<string> {
  const known = exclusives.get(question);
  if (known !== undefined) return known;
  const found = tryPairs(question, place, survey);
  exclusives.set(question, found);
  return found;
}

function tryPairs(
  question: Question,
  { chain }: Place,
  { questionnaire, context }: WorkedOut['survey'],
): ReadonlySet<string> {
  const values = (questionnaire.choiceLists[question.list ?? ''] ?? []).map(({ value }) => value);
  const mostValues = 40;
  const ownAnswerOnly = question.constraint?.references.every((name) => name === question.name) ?? false;
  if (!ownAnswerOnly || chain.length > 0 || values.length > mostValues) return new Set();
  const alone = { ...questionnaire, items: [withoutConditions(question)] };
  const allowed = (chosen: string): boolean => {
    const { answers } = normaliseAnswers(alone, { [question.name]: chosen });
    return evaluate(alone, answers, context).issues.every(({ severity }) => severity !== 'error');
  };
  const stands = (value: string): boolean =>
    allowed(value) && values.every((other) => other === value || !allowed(`${value} ${other}`));
  return values.length < 3 ? new Set() : new Set(values.filter(stands));
}

function withoutConditions(question: Question): Question {
  const { relevant, calculation, choiceFilter, required, default: given, ...rest } = question;
  void [relevant, calculation, choiceFilter, required, given];
  return rest;
}
