import { hashWords, manifestHash } from '@langnghe/tickets';
import { formatDate } from '@langnghe/language';
import { surveyWords } from '#lib/respond/survey-words.ts';
import { ticketStudyOf } from '#lib/respond/ticket/server/ticket-study.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { study, served } = await ticketStudyOf(params.study);
  const hash = manifestHash(served.text);
  return {
    language: locals.language,
    words: surveyWords(study.description, locals.language),
    kiosk: url.searchParams.has('kiosk'),
    hash,
    eight: hashWords(hash),
    classes: served.manifest.classes.length,
    least: Math.min(...served.manifest.classes.map(({ invited }) => invited)),
    witness: served.manifest.witness?.name,
    closes: formatDate(served.manifest.windows.answers.to),
  };
};
