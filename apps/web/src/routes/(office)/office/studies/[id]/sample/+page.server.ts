import { drawStudySample } from '@langnghe/study';
import type { Checked } from '@langnghe/language';
import { drawSample, leastInvited, sampleAdvice, type Frame, type Sample } from '@langnghe/sampling';
import { error, fail, redirect } from '@sveltejs/kit';
import { studyOf } from '#lib/server/study-of.ts';
import { designOf, designValues, suggestedDesign, type DesignValues } from './server/design-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { frame, sample } = await studyOf(params.id);
  if (frame === undefined) return { frameUnits: null, values: null, sample: null, advice: null, issues: [] };
  const asked = url.searchParams.has('take') ? designValues(url.searchParams) : null;
  const values = asked ?? suggestedDesign(frame);
  const tried = asked === null ? undefined : await tryOut(frame, asked);
  const shown = tried?.ok === true ? tried.value : sample;
  return {
    frameUnits: frame.units.length,
    values,
    asked: asked !== null,
    sample: sample === undefined ? null : drawn(sample),
    advice: shown === undefined ? null : sampleAdvice(shown).sentences,
    issues: tried?.issues ?? [],
  };
};

/** What such a sample could say; which units it would draw is shown by the draw alone. */
function tryOut(frame: Frame, values: DesignValues): Promise<Checked<Sample>> {
  return drawSample(frame, designOf(values, frame));
}

function drawn({ design, units, classes, strata }: Sample) {
  const slips = classes.reduce((sum, { invited }) => sum + invited, 0);
  return {
    seed: design.seed,
    units,
    slips,
    classes: classes.length,
    leastInvited,
    stratified: strata.length > 1,
  };
}

export const actions: Actions = {
  draw: async ({ params, request }) => {
    const values = designValues(await request.formData());
    const study = await studyOf(params.id);
    if (study.frame === undefined) error(409);
    const sample = await drawStudySample(study, designOf(values, study.frame));
    if (!sample.ok) return fail(422, { values, issues: sample.issues });
    redirect(303, `/office/studies/${params.id}/sample`);
  },
};
