import type { Outcome } from '@langnghe/collection';
import { civilDate, formatDate } from '@langnghe/language';
import type { Study } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { collector } from '#lib/server/collection.ts';
import { answeringContext } from './answering-context.ts';
import { phaseOf, type Phase } from '../phase.ts';
import type { Survey } from '../survey.ts';

/** A study as those meet it who answer; 404 when its answers come from elsewhere, or nothing is asked yet. */
export function surveyOf(study: Study): Survey {
  const { id, description, questionnaire } = study;
  if (questionnaire === undefined || description.source === 'import') error(404);
  const phase = (): Phase => phaseOf(study, civilDate(new Date()));
  const opensOn = study.manifest?.opensOn ?? description.opensOn;
  return {
    id,
    questionnaire,
    languages: answerable(description.languages, questionnaire.languages),
    phase: phase(),
    opens: opensOn === null ? '' : formatDate(opensOn),
    ticketState: (code) => collector.read().ticketState(id, code),
    // The collector knows no days; a form may have been on its way at midnight.
    submit: (submission) =>
      phase() === 'open' ? collector.read().submit(id, submission) : Promise.resolve(outsideDays),
    context: answeringContext(),
  };
}

const outsideDays: Outcome = { outcome: 'refused', state: 'not-open', issues: [] };

function answerable(offered: readonly string[], written: readonly string[]): readonly string[] {
  const both = offered.filter((tag) => written.includes(tag));
  return both.length > 0 ? both : written;
}
