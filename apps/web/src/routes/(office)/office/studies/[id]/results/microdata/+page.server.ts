import { microdataRules } from '@langnghe/disclosure';
import { civilDate } from '@langnghe/language';
import {
  artefact,
  hasArtefact,
  hasReached,
  judgeMicrodata,
  microdataKinds,
  promisesMicrodata,
  releaseMicrodata,
} from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { studyOf } from '#lib/server/study-of.ts';
import { releasedView } from './server/released-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const promised = promisesMicrodata(study);
  const released = await hasArtefact(study.folder, artefact.microdata);
  const weighted = hasReached(study.stage, 'weighted');
  const verdict = promised && weighted && !released ? await judgeMicrodata(study) : null;
  return {
    promised,
    weighted,
    released,
    rules: microdataRules,
    kinds: microdataKinds,
    mayRelease: locals.account?.role !== 'analyst',
    open: verdict?.ok === true ? await releasedView(study, verdict.value, locals.language) : null,
    issues: verdict?.issues ?? [],
  };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    if ((await request.formData()).get('understood') !== 'on') return fail(422, { notUnderstood: true });
    const released = await releaseMicrodata(await studyOf(params.id), civilDate(new Date()));
    if (!released.ok) return fail(409, { refused: released.issues });
    redirect(303, `/office/studies/${params.id}/results/microdata`);
  },
};
