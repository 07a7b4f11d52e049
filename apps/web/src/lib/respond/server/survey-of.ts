import { civilDate, formatDate } from '@langnghe/language';
import { hasReached, type Study } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { collector } from '#lib/server/collection.ts';
import type { Survey } from '../survey.ts';

/** A study as those meet it who answer; 404 when its answers come from elsewhere, or nothing is asked yet. */
export function surveyOf({ id, stage, description, questionnaire }: Study): Survey {
  if (questionnaire === undefined || description.source !== 'slips') error(404);
  const phase = hasReached(stage, 'closed') ? 'closed' : hasReached(stage, 'open') ? 'open' : 'not-yet';
  return {
    id,
    questionnaire,
    languages: answerable(description.languages, questionnaire.languages),
    phase,
    opens: description.opensOn === null ? '' : formatDate(description.opensOn),
    ticketState: (code) => collector.read().ticketState(id, code),
    submit: (code, answers) => collector.read().submit(id, { code, answers }),
    context: { now: today(), random },
  };
}

function answerable(offered: readonly string[], written: readonly string[]): readonly string[] {
  const both = offered.filter((tag) => written.includes(tag));
  return both.length > 0 ? both : written;
}

/** The day is enough for forms that ask for it; nothing finer goes near an answer. */
const today = (): string => `${civilDate(new Date())}T00:00:00.000+07:00`;

/** Never seeded: a form's randomness must not be guessable from the outside. */
function random(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}
