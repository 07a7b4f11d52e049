import { slotBytesFor } from '@langnghe/collection';
import type { Study } from '@langnghe/study';
import { otherLanguages, uiLanguage } from '../languages.ts';
import type { RespondPage } from '../page.ts';
import { phoneSealing } from '../sealing/server/phone-sealing.ts';
import { surveyWords } from '../survey-words.ts';
import type { Survey } from '../survey.ts';
import { sealing } from './sealing.ts';

/** A page with all that stands around it. */
export async function shownPage(study: Study, survey: Survey, page: RespondPage) {
  const language = uiLanguage(page.state.language);
  const words = surveyWords(study.description, language);
  const phone = phoneSealing(study);
  const sealingKey =
    phone === null && survey.phase === 'open' ? await sealing.read().publicKey(survey.id) : '';
  const languages = otherLanguages(survey.languages, page.state.language);
  const bodyBytes = slotBytesFor(survey.questionnaire);
  return { page, words, sealingKey, sealing: phone, language, languages, bodyBytes };
}
