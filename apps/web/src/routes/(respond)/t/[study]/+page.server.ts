import { formatDate } from '@langnghe/language';
import { surveyWords } from '#lib/respond/survey-words.ts';
import { ticketStudyOf } from '#lib/respond/ticket/server/ticket-study.ts';
import type { PageServerLoad } from './$types';

/** The same page for everybody: what an invitation brings stands behind the `#` and comes to no server. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { study, served } = await ticketStudyOf(params.study);
  const { tickets, answers } = served.manifest.windows;
  const { witness } = served.manifest;
  // The one other place this page may speak to; `headed` puts it into the policy.
  locals.connectTo = witness?.address;
  return {
    language: locals.language,
    words: surveyWords(study.description, locals.language),
    kiosk: url.searchParams.has('kiosk'),
    days: {
      ticketsFrom: formatDate(tickets.from),
      ticketsTo: formatDate(tickets.to),
      answersFrom: formatDate(answers.from),
      answersTo: formatDate(answers.to),
    },
    answers,
    witness: witness?.name,
  };
};
