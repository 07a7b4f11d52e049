import { civilDate } from '@langnghe/language';
import type { EvaluationContext } from '@langnghe/questionnaire';

/** The outside, as far as forms may ask for it; what they leave to chance they draw from their own nonce. */
export function answeringContext(): EvaluationContext {
  return { now: today() };
}

/** The day is enough for forms that ask for it; nothing finer goes near an answer. */
const today = (): string => `${civilDate(new Date())}T00:00:00.000+07:00`;
