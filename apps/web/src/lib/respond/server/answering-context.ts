import { civilDate } from '@langnghe/language';
import type { EvaluationContext } from '@langnghe/questionnaire';

/** The outside, as far as forms may ask for it. */
export function answeringContext(): EvaluationContext {
  return { now: today(), random };
}

/** The day is enough for forms that ask for it; nothing finer goes near an answer. */
const today = (): string => `${civilDate(new Date())}T00:00:00.000+07:00`;

/** Never seeded: a form's randomness must not be guessable from the outside. */
function random(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}
