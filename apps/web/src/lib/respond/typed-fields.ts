import { declinedAnswer } from '@langnghe/questionnaire';
import type { TypedAnswers } from './form-state.ts';
import type { RepeatPlace } from './repeats.ts';
import type { PlacedQuestion } from './survey.ts';

/**
 * What the screen's controls hold, laid over what was carried. A box that is not ticked posts nothing, so the screen's
 * questions are gone through, not the posted fields.
 */
export function withTyped(
  carried: TypedAnswers,
  form: FormData,
  questions: readonly PlacedQuestion[],
): TypedAnswers {
  return {
    ...carried,
    ...Object.fromEntries(questions.map((place) => [place.field, typedValue(form, place)])),
  };
}

export function withoutTyped(carried: TypedAnswers, questions: readonly PlacedQuestion[]): TypedAnswers {
  return { ...carried, ...Object.fromEntries(questions.map(({ field }) => [field, ''])) };
}

/** A choice once made cannot be taken back in a set of radio buttons, so the box beside it has the last word. */
function typedValue(form: FormData, { question, field }: PlacedQuestion): string {
  if (question.declinable === true && form.has(`d:${field}`)) return declinedAnswer;
  if (question.type === 'rank') return ranking(form, field);
  const values = form.getAll(`q:${field}`).filter((value) => typeof value === 'string');
  return values.join(question.type === 'select-multiple' ? ' ' : '');
}

/** `r:field:choice` = its place. Two choices at one place both stay, in the order of the list. */
function ranking(form: FormData, field: string): string {
  const prefix = `r:${field}:`;
  return [...form.entries()]
    .filter(([name, place]) => name.startsWith(prefix) && place !== '')
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([name]) => name.slice(prefix.length))
    .join(' ');
}

/** One more instance of a repeat: its fields exist from now on, empty. */
export function withInstance(carried: TypedAnswers, { path, count, names }: RepeatPlace): TypedAnswers {
  return { ...carried, ...Object.fromEntries(names.map((name) => [`${path}[${count + 1}]/${name}`, ''])) };
}

/** One less, and with it whatever stands beyond the last that is shown. */
export function withoutInstance(carried: TypedAnswers, { path, count }: RepeatPlace): TypedAnswers {
  const kept = (field: string): boolean =>
    !field.startsWith(`${path}[`) || Number.parseInt(field.slice(path.length + 1), 10) < count;
  return Object.fromEntries(Object.entries(carried).filter(([field]) => kept(field)));
}
