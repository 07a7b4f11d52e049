import { hasReached } from '@langnghe/study';
import { redirect } from '@sveltejs/kit';
import { forgetJob, jobOf, startJob } from '#lib/server/jobs.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { resultsOf } from './server/results.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const study = await studyOf(params.id);
  return {
    job: jobOf(study.id) ?? null,
    ready: hasReached(study.stage, 'closed'),
    view: url.searchParams.get('view') === 'analyst' ? ('analyst' as const) : ('officer' as const),
    results: await resultsOf(study, locals.language),
  };
};

export const actions: Actions = {
  process: async ({ params }) => {
    const study = await studyOf(params.id);
    forgetJob(study.id);
    startJob(study.id, () => Promise.resolve([]));
    redirect(303, `/office/studies/${params.id}/results`);
  },
};
