import worker from '#lib/respond/offline/offline-worker.ts?worker&url';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import { error } from '@sveltejs/kit';
import { version } from '$app/env';
import type { RequestHandler } from './$types';

/**
 * The script that keeps one survey's form on a phone, in one language: the same for everybody. Its first line changes
 * with every version of the pages, so that phones ask for the form anew.
 */
export const GET: RequestHandler = async ({ params, url }) => {
  const study = await rememberedStudyOf(params.study);
  const survey = surveyOf(study);
  if (survey.phase !== 'open' || study.manifest?.sealing !== undefined) error(404);
  const wanted = url.searchParams.get('lang') ?? '';
  const language = survey.languages.includes(wanted) ? wanted : (survey.languages[0] ?? 'vi');
  const address = `/r/${survey.id}`;
  const lines = [
    `/* ${version} */`,
    `self.wholeForm=${JSON.stringify(`${address}/whole?lang=${language}`)};`,
    `importScripts(${JSON.stringify(worker)});`,
  ];
  return new Response(lines.join('\n'), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'service-worker-allowed': address,
      'content-security-policy': "default-src 'self'",
    },
  });
};
