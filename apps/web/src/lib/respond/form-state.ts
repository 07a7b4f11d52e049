import type { AnswerSet } from '@langnghe/questionnaire';

/**
 * Everything the server needs to go on, carried by the page itself from one POST to the next: nothing is kept on the
 * server, in a cookie or in the address between two screens.
 */
export interface FormState {
  readonly code: string;
  /** BCP 47 tag of the questionnaire's language. */
  readonly language: string;
  readonly answers: AnswerSet;
  /** Screen last shown: `start`, `review`, or the id of a screen. */
  readonly at: string;
  /** Came from the review, and goes back to it. */
  readonly editing: boolean;
  readonly largeType: boolean;
  /** No draft is kept on a shared device. */
  readonly sharedDevice: boolean;
}

export const emptyState: FormState = {
  code: '',
  language: '',
  answers: {},
  at: 'start',
  editing: false,
  largeType: false,
  sharedDevice: false,
};

/** Deeper or wider than any questionnaire: what a person cannot have typed is not read. */
const maximumDepth = 8;

/** Reads the hidden fields of a page. Whatever is not ours is left out; the answers' content is checked later. */
export function readFormState(form: FormData): FormState {
  return {
    code: text(form, 'code'),
    language: text(form, 'lang'),
    answers: parseAnswers(text(form, 'answers')),
    at: text(form, 'at') || 'start',
    editing: text(form, 'editing') === '1',
    largeType: text(form, 'big') === '1',
    sharedDevice: text(form, 'shared') === '1',
  };
}

/** The hidden fields that `readFormState` reads back. `big` and the start page's own fields are visible controls. */
export function hiddenFields(state: FormState): readonly (readonly [name: string, value: string])[] {
  return [
    ['lang', state.language],
    ['answers', JSON.stringify(state.answers)],
    ['at', state.at],
    ...(state.editing ? [['editing', '1'] as const] : []),
    ...(state.at === 'start' ? [] : ([['code', state.code]] as const)),
    ...(state.at === 'start' || !state.sharedDevice ? [] : ([['shared', '1']] as const)),
  ];
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function parseAnswers(json: string): AnswerSet {
  if (json === '') return {};
  try {
    return answerSet(JSON.parse(json), 0) ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function answerSet(value: unknown, depth: number): AnswerSet | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > maximumDepth)
    return undefined;
  const kept = Object.entries(value).flatMap(([name, answer]) => {
    const read = answerOf(answer, depth);
    return read === undefined || name === '__proto__' ? [] : [[name, read] as const];
  });
  return Object.fromEntries(kept);
}

function answerOf(value: unknown, depth: number): AnswerSet[string] | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((instance) => answerSet(instance, depth + 1) ?? []);
}
