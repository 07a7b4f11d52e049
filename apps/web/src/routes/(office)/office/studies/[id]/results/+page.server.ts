import { civilDate } from '@langnghe/language';
import { wholeSurvey } from '@langnghe/report';
import {
  earlierWaves,
  hasReached,
  processStudy,
  promisesMicrodata,
  publishStudy,
  putComment,
  readComments,
  type Freeze,
} from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { isDescribed } from '#lib/office/described.ts';
import { textOf } from '#lib/server/form.ts';
import { answers } from '#lib/server/answer-service.ts';
import { forgetJob, jobOf, startJob } from '#lib/server/jobs.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { resultsOf } from './server/results.ts';
import { weightsOf } from './server/weights.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const study = await studyOf(params.id);
  const by = url.searchParams.get('by') ?? '';
  const view = url.searchParams.get('view') === 'analyst' ? ('analyst' as const) : ('officer' as const);
  const results = await resultsOf(study, locals.language, by);
  return {
    job: jobOf(study.id) ?? null,
    mayPublish: locals.account?.role !== 'analyst',
    ready: hasReached(study.stage, 'closed'),
    /** Single answers were promised instead of tables; their gate can be tried. */
    single: promisesMicrodata(study) && hasReached(study.stage, 'weighted'),
    described: isDescribed(study.description),
    view,
    by,
    results,
    waveIssues: results === null ? [] : (await earlierWaves(study)).issues,
    wholeSurvey,
    comments: results === null ? {} : await readComments(study),
    weights: results !== null && view === 'analyst' ? await weightsOf(study) : null,
  };
};

export const actions: Actions = {
  process: async ({ params }) => {
    const study = await studyOf(params.id);
    if (!hasReached(study.stage, 'closed') || !isDescribed(study.description)) error(409);
    forgetJob(study.id);
    const freeze: Freeze = ({ id }, today) => answers.read().freeze(id, today);
    startJob(study.id, async (report) => {
      const { failed, issues } = await processStudy(study, freeze, civilDate(new Date()), report);
      return failed === null ? [] : issues;
    });
    redirect(303, `/office/studies/${params.id}/results`);
  },
  comment: async ({ params, request }) => {
    const form = await request.formData();
    const [question, vi, en] = ['question', 'vi', 'en'].map((name) => textOf(form, name));
    const typed = { question: question ?? '', vi: vi ?? '', en: en ?? '' };
    const kept = await putComment(await studyOf(params.id), typed.question, { vi: typed.vi, en: typed.en });
    if (!kept.ok) return fail(422, { commented: { ...typed, issues: kept.issues } });
    return { commented: { ...typed, issues: [] } };
  },
  publish: async ({ params, request }) => {
    const study = await studyOf(params.id);
    if (!hasReached(study.stage, 'reported')) error(409);
    if ((await request.formData()).get('looked') !== 'on') return fail(422, { notLooked: true });
    forgetJob(study.id);
    startJob(study.id, async (report) => {
      report('publish');
      const { issues, ok } = await publishStudy(study, civilDate(new Date()));
      return ok ? [] : issues;
    });
    redirect(303, `/office/studies/${params.id}/results`);
  },
};
