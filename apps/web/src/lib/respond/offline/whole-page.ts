import { firstPage } from '../flow.ts';
import type { FormState } from '../form-state.ts';
import { uiLanguage } from '../languages.ts';
import type { RespondPage } from '../page.ts';
import { screenPage } from '../screen-page.ts';
import { workOut, type Survey } from '../survey.ts';
import { inOne, needsServer } from './in-one.ts';

/** The page that a phone keeps: the whole form, the same for everybody; or word that this form needs a network. */
export function wholePage(survey: Survey, state: FormState): RespondPage {
  if (survey.phase !== 'open') return firstPage(survey, state);
  const worked = workOut(inOne(survey), {}, state.language, '');
  const [screen] = worked.screens;
  const ui = uiLanguage(state.language);
  if (screen === undefined || needsServer(survey.questionnaire.items)) return { kind: 'offline', state };
  const page = screenPage(
    screen,
    worked,
    { ...state, at: screen.name, whole: true },
    { ui, problems: false, openedMore: false },
  );
  return page.logic === '' ? { kind: 'offline', state } : page;
}
