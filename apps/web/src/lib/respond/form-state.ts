/** What was typed, by field: `question`, or `repeat[2]/question`; several choices separated by spaces. */
export type TypedAnswers = Readonly<Record<string, string>>;

/**
 * Everything the server needs to go on, carried by the page itself from one POST to the next: nothing is kept on the
 * server, in a cookie or in the address between two screens.
 */
export interface FormState {
  readonly code: string;
  /** Random, from the server, when the form was begun: by it the same page sent twice is recognised. '' before. */
  readonly nonce: string;
  /** BCP 47 tag of the questionnaire's language. */
  readonly language: string;
  readonly answers: TypedAnswers;
  /** Page last shown: `start`, `review`, or the name of a screen. */
  readonly at: string;
  /** Came from the review, and goes back to it. */
  readonly editing: boolean;
  readonly largeType: boolean;
  /** All questions stand on one page, as when there was no network. */
  readonly whole: boolean;
  /** No draft is kept on a shared device. */
  readonly sharedDevice: boolean;
}

export const emptyState: FormState = {
  code: '',
  nonce: '',
  language: '',
  answers: {},
  at: 'start',
  editing: false,
  largeType: false,
  whole: false,
  sharedDevice: false,
};

/** Reads the hidden fields of a page. Whatever is not ours is left out; the answers' content is checked later. */
export function readFormState(form: FormData): FormState {
  return {
    code: field(form, 'code'),
    nonce: field(form, 'nonce'),
    language: field(form, 'lang'),
    answers: readAnswers(field(form, 'answers')),
    at: field(form, 'at') || 'start',
    editing: field(form, 'editing') === '1',
    largeType: field(form, 'big') === '1',
    whole: field(form, 'whole') === '1',
    sharedDevice: field(form, 'shared') === '1',
  };
}

/**
 * The hidden fields that `readFormState` reads back. Where a page has the code or the shared-device box as a control of
 * its own, that control is the field.
 */
export function hiddenFields(
  state: FormState,
  own: readonly string[],
): readonly (readonly [string, string])[] {
  const fields: readonly (readonly [string, string])[] = [
    ['lang', state.language],
    ['answers', JSON.stringify(state.answers)],
    ['at', state.at],
    ['code', state.code],
    ['nonce', state.nonce],
    ['editing', state.editing ? '1' : ''],
    ['whole', state.whole ? '1' : ''],
    ['shared', state.sharedDevice ? '1' : ''],
  ];
  return fields.filter(([name, value]) => value !== '' && !own.includes(name));
}

export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function readAnswers(json: string): TypedAnswers {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
