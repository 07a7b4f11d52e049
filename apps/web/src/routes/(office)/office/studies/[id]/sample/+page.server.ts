import { drawStudySample } from '@langnghe/study';
import type { Checked } from '@langnghe/language';
import {
  classChoices,
  classKinds,
  drawSample,
  sampleAdvice,
  type ClassKind,
  type Frame,
  type Sample,
} from '@langnghe/sampling';
import { textOf } from '#lib/server/form.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { studyOf } from '#lib/server/study-of.ts';
import { designOf, designValues, suggestedDesign, type DesignValues } from './server/design-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { frame, sample } = await studyOf(params.id);
  const chosen: ClassKind = sample?.design.classes ?? 'groups';
  if (frame === undefined)
    return {
      frameUnits: null,
      values: null,
      asked: false,
      sample: null,
      advice: null,
      choices: null,
      chosen,
      issues: [],
    };
  const asked = url.searchParams.has('take') ? designValues(url.searchParams) : null;
  const values = asked ?? suggestedDesign(frame);
  const tried = asked === null ? undefined : await tryOut(frame, asked);
  const shown = tried?.ok === true ? tried.value : sample;
  return {
    frameUnits: frame.units.length,
    values,
    asked: asked !== null,
    sample: sample === undefined ? null : drawn(sample),
    choices: shown === undefined ? null : await classChoices(shown),
    chosen,
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
    stratified: strata.length > 1,
  };
}

export const actions: Actions = {
  draw: async ({ params, request }) => {
    const values = designValues(await request.formData());
    const study = await studyOf(params.id);
    if (study.frame === undefined) error(409);
    const classes = study.sample?.design.classes;
    const design = designOf(values, study.frame);
    const sample = await drawStudySample(study, classes === undefined ? design : { ...design, classes });
    if (!sample.ok) return fail(422, { values, issues: sample.issues });
    redirect(303, `/office/studies/${params.id}/sample`);
  },
  /** The same units drawn by the same seed, sorted into classes in another way. */
  classes: async ({ params, request }) => {
    const asked = textOf(await request.formData(), 'classes');
    const kind = classKinds.find((one) => one === asked);
    const study = await studyOf(params.id);
    if (study.sample === undefined || kind === undefined) error(409);
    const sample = await drawStudySample(study, { ...study.sample.design, classes: kind });
    if (!sample.ok) return fail(422, { issues: sample.issues });
    redirect(303, `/office/studies/${params.id}/sample#classes`);
  },
};
