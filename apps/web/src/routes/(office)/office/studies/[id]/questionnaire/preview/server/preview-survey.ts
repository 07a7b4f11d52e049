import { alwaysShown } from '@langnghe/questionnaire/editing';
import { effectiveQuestionnaire, type Study } from '@langnghe/study';
import { mintSlips } from '@langnghe/tickets';
import { error } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { emptyState, type FormState } from '#lib/respond/form-state.ts';
import { answeringContext } from '#lib/respond/server/answering-context.ts';
import type { Survey } from '#lib/respond/survey.ts';

/** The study's form as respondents would meet it today. Sending it keeps nothing: there is no collection behind. */
export function previewSurvey({ id, questionnaire, description }: Study, at: string): Survey {
  if (questionnaire === undefined) error(404);
  const whole = { ...description, leftOut: [] };
  const filled = effectiveQuestionnaire(questionnaire, description);
  const asked = filled.ok ? filled : effectiveQuestionnaire(questionnaire, whole);
  const shown = asked.ok ? asked.value : questionnaire;
  return {
    id,
    questionnaire: at === '' ? shown : alwaysShown(shown, at),
    languages: questionnaire.languages,
    phase: 'open',
    opens: '',
    ticketState: () => Promise.resolve('unspent'),
    submit: () => Promise.resolve({ outcome: 'accepted' }),
    context: answeringContext(),
  };
}

/** A code of the right form that belongs to no slip, so that the first page can be passed. No draft is kept. */
export function previewState(language: string): FormState {
  const [slip] = mintSlips([{ id: 'preview', invited: 1 }], randomBytes);
  return { ...emptyState, language, code: slip?.code ?? '', sharedDevice: true };
}
