import { tooLongIssue } from '@langnghe/collection';
import { isLanguage } from '@langnghe/language';
import { canonicalJson, readTicketManifest } from '@langnghe/study';
import { error, json } from '@sveltejs/kit';
import type { PhoneForm } from '#lib/respond/sealing/phone-form.ts';
import { textsOnPhone } from '#lib/respond/sealing/server/texts-on-phone.ts';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
import { surveyWords } from '#lib/respond/survey-words.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import type { RequestHandler } from './$types';

/** What a phone needs to answer a sealed study by itself; 404 for any other. */
export const GET: RequestHandler = async ({ params, url }) => {
  const asked = url.searchParams.get('lang') ?? '';
  const language = isLanguage(asked) ? asked : 'vi';
  const study = await rememberedStudyOf(params.study);
  const { description, manifest } = study;
  const survey = surveyOf(study);
  if (manifest?.sealing === undefined || description.trustees === null) error(404);
  return json({
    study: study.id,
    questionnaire: canonicalJson(survey.questionnaire),
    manifest: (await readTicketManifest(study))?.text ?? null,
    sealing: { key: description.trustees.key, bytes: manifest.sealing.bytes },
    languages: survey.languages,
    language,
    words: surveyWords(description, language),
    texts: textsOnPhone(language),
    tooLong: tooLongIssue(),
  } satisfies PhoneForm);
};
