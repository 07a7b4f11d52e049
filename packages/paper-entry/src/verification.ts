import type { Issue } from '@langnghe/language';
import type { FormTemplate } from '@langnghe/paper';
import { withAnswer, type Answers, type EntryForm, type OpenQuestion, type PilePlace } from './entry-form.ts';
import { questionsOn } from './take-scans.ts';

/** What the questionnaire says against a form's answers. */
export type Check = (answers: Answers) => readonly Issue[];

export interface Waiting {
  readonly key: string;
  readonly place: PilePlace | null;
  readonly open: OpenQuestion;
}

/**
 * All that waits for a person, question by question: one question of all forms, then the next. It is quicker, and
 * nobody sees a whole form's handwriting beside its other answers.
 */
export function waitingQuestions(
  forms: readonly EntryForm[],
  order: ReadonlyMap<string, number>,
): readonly Waiting[] {
  const rank = (question: string): number => order.get(question) ?? Infinity;
  return forms
    .flatMap(({ key, place, open }) => open.map((one): Waiting => ({ key, place, open: one })))
    .sort((a, b) => rank(a.open.question) - rank(b.open.question) || (a.key < b.key ? -1 : 1));
}

/** A person's decision; '' = blank. The last one is judged by the questionnaire as a whole. */
export function decided(form: EntryForm, question: string, value: string, check: Check): EntryForm {
  const answers = withAnswer(form.answers, question, value);
  const open = form.open.filter((one) => one.question !== question);
  return judged({ ...form, answers, open }, check);
}

/** Takes a decision back: the question waits again, as it did. */
export function reopened(form: EntryForm, was: OpenQuestion): EntryForm {
  const rest = form.open.filter(({ question }) => question !== was.question);
  return { ...form, answers: withAnswer(form.answers, was.question, ''), open: [...rest, was] };
}

/** The missing pages will not come: what stood on them stays blank. */
export function withoutMissing(form: EntryForm, check: Check): EntryForm {
  return judged({ ...form, missing: [] }, check);
}

/** The missing pages are typed from the sheet, question by question. */
export function keyingMissing(form: EntryForm, template: FormTemplate): EntryForm {
  const questions = new Set(form.missing.flatMap((page) => [...questionsOn(template, page)]));
  const open = [...questions].map((question): OpenQuestion => ({
    question,
    reason: 'page-missing',
    candidates: [],
  }));
  return { ...form, missing: [], open: [...form.open, ...open] };
}

/** A finished form holds only what the questionnaire allows: the rest goes to a person. */
export function judged(form: EntryForm, check: Check): EntryForm {
  if (form.open.length > 0 || form.missing.length > 0) return form;
  const wrong = new Set(
    check(form.answers)
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ place }) => place.field ?? []),
  );
  const open = [...wrong]
    .filter((question) => question in form.answers)
    .map((question): OpenQuestion => ({
      question,
      reason: 'not-allowed',
      candidates: [form.answers[question] ?? ''],
    }));
  return { ...form, open };
}

/** Every answer waits for a person: what is wrong with the form, nobody foresaw. */
export function allToVerify(form: EntryForm): EntryForm {
  const open = Object.entries(form.answers).map(([question, value]): OpenQuestion => ({
    question,
    reason: 'not-allowed',
    candidates: [value],
  }));
  return { ...form, open };
}
