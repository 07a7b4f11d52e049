import type { Outcome, Submission, TicketState } from '@langnghe/collection';
import {
  evaluate,
  normaliseAnswers,
  screens,
  type AnswerSet,
  type EvaluationContext,
  type Evaluation,
  type Question,
  type Questionnaire,
  type Repeat,
  type Screen,
} from '@langnghe/questionnaire';
import type { TypedAnswers } from './form-state.ts';
import type { Phase } from './phase.ts';

/** What answering needs to know of a study, and the two doors to its collection. */
export interface Survey {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  /** Tags the respondent may choose among; the first is the default. */
  readonly languages: readonly string[];
  readonly phase: Phase;
  /** As read on screens; '' = not said. */
  readonly opens: string;
  readonly ticketState: (code: string) => Promise<TicketState>;
  readonly submit: (submission: Submission) => Promise<Outcome>;
  /** For questionnaires that ask for the date. */
  readonly context: EvaluationContext;
}

/** One set of answers, worked out. */
export interface WorkedOut {
  readonly survey: Survey;
  readonly language: string;
  readonly context: EvaluationContext;
  readonly typed: TypedAnswers;
  /** What was typed as it is sent: nothing in it was worked out, so that the same page says the same twice. */
  readonly normalised: AnswerSet;
  readonly evaluation: Evaluation;
  /** By field; what is wrong and stands in the way. */
  readonly problems: ReadonlyMap<string, Evaluation['issues']>;
  /** All screens but closing notes, whether asked or not: how far one has come is told by these. */
  readonly all: readonly Screen[];
  /** Screens that are asked, without the closing notes. */
  readonly screens: readonly Screen[];
  /** Screens of notes at the end: they are read before sending, on the review. */
  readonly closing: readonly Screen[];
}

/** A question at its place: repeats have one place per instance. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly field: string;
  /** Answers of the innermost repeat's instance, for texts that name them. */
  readonly instance: AnswerSet;
  /** The innermost repeat and which of its instances; absent outside repeats. */
  readonly within?: { readonly repeat: Repeat; readonly index: number };
}

/** `nonce`: the form's own, from which it draws whatever it leaves to chance; '' before it was begun. */
export function workOut(survey: Survey, typed: TypedAnswers, language: string, nonce: string): WorkedOut {
  const { questionnaire } = survey;
  const context = { ...survey.context, seed: nonce, language };
  const normalised = normaliseAnswers(questionnaire, typed);
  const evaluation = evaluate(questionnaire, normalised.answers, context);
  const relevant = screensOf(questionnaire).filter((screen) => hasRelevant(screen.items, evaluation));
  const closing = closingNotes(relevant);
  return {
    survey,
    language,
    context,
    typed,
    normalised: normalised.answers,
    evaluation,
    problems: byField([...normalised.issues, ...evaluation.issues], evaluation),
    all: withoutClosing(screensOf(questionnaire)),
    screens: relevant.slice(0, relevant.length - closing.length),
    closing,
  };
}

const known = new WeakMap<Questionnaire, readonly Screen[]>();

/** The same screens for the same questionnaire, so that two workings can be compared screen by screen. */
function screensOf(questionnaire: Questionnaire): readonly Screen[] {
  const found = known.get(questionnaire) ?? screens(questionnaire);
  known.set(questionnaire, found);
  return found;
}

function hasRelevant(items: Screen['items'], evaluation: Evaluation): boolean {
  return items.some(
    (item) =>
      item.kind !== 'calculation' &&
      evaluation.relevant.has(item.name) &&
      (item.kind !== 'group' || hasRelevant(item.items, evaluation)),
  );
}

function closingNotes(screens: readonly Screen[]): readonly Screen[] {
  return screens.slice(withoutClosing(screens).length);
}

function withoutClosing(screens: readonly Screen[]): readonly Screen[] {
  const asks = screens.map((screen) => screen.items.some((item) => item.kind !== 'note'));
  return screens.slice(0, asks.lastIndexOf(true) + 1);
}

function byField(
  issues: Evaluation['issues'],
  { relevant }: Evaluation,
): ReadonlyMap<string, Evaluation['issues']> {
  const map = new Map<string, Evaluation['issues'][number][]>();
  for (const issue of issues) {
    const field = issue.place.field ?? '';
    if (issue.severity === 'error' && relevant.has(field)) map.set(field, [...(map.get(field) ?? []), issue]);
  }
  return map;
}

/** The questions of some items, instance by instance, whether they are asked or not. Calculated ones are not asked. */
export function questionsOf(items: Screen['items'], evaluation: Evaluation): readonly PlacedQuestion[] {
  return placed(items, '', { answers: evaluation.answers, instance: {} });
}

/** Everything on a screen at which something can be wrong: its questions, and the repeats that hold them. */
export function fieldsOf(items: Screen['items'], evaluation: Evaluation): readonly string[] {
  const questions = questionsOf(items, evaluation).map(({ field }) => field);
  return [...repeatFields(items, '', evaluation.answers), ...questions];
}

function repeatFields(items: Screen['items'], prefix: string, answers: AnswerSet): readonly string[] {
  return items.flatMap((item): readonly string[] => {
    if (item.kind === 'group') return repeatFields(item.items, prefix, answers);
    if (item.kind !== 'repeat') return [];
    const inner = instancesOf(answers, item.name).flatMap((instance, index) =>
      repeatFields(item.items, `${prefix}${item.name}[${index + 1}]/`, instance),
    );
    return [prefix + item.name, ...inner];
  });
}

interface Surroundings {
  readonly answers: AnswerSet;
  readonly instance: AnswerSet;
  readonly within?: { readonly repeat: Repeat; readonly index: number };
}

function placed(items: Screen['items'], prefix: string, around: Surroundings): readonly PlacedQuestion[] {
  return items.flatMap((item): readonly PlacedQuestion[] => {
    if (item.kind === 'group') return placed(item.items, prefix, around);
    if (item.kind === 'repeat')
      return instancesOf(around.answers, item.name).flatMap((instance, i) =>
        placed(item.items, `${prefix}${item.name}[${i + 1}]/`, {
          answers: instance,
          instance,
          within: { repeat: item, index: i + 1 },
        }),
      );
    if (item.kind !== 'question' || !isAsked(item)) return [];
    const { instance, within } = around;
    return [{ question: item, field: prefix + item.name, instance, ...(within && { within }) }];
  });
}

/** A calculated value is shown, not asked; with a trigger it may still be changed. */
export function isAsked(question: Question): boolean {
  return (
    question.readOnly === undefined && (question.calculation === undefined || question.trigger !== undefined)
  );
}

export function instancesOf(answers: AnswerSet, repeat: string): readonly AnswerSet[] {
  const instances = answers[repeat];
  return Array.isArray(instances) ? instances : [];
}
