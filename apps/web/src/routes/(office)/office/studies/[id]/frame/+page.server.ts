import { grassrootsDemocracy } from '@langnghe/examples';
import { putFrame } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { fileOf, textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Actions, PageServerLoad } from './$types';

/** A page that lists ten thousand units helps nobody: the whole list is a download. */
const shown = 200;

export const load: PageServerLoad = async ({ params }) => {
  const { frame } = await studyOf(params.id);
  if (frame === undefined) return { frame: null };
  return {
    frame: {
      units: frame.units.slice(0, shown),
      count: frame.units.length,
      people: frame.units.reduce((sum, unit) => sum + unit.size, 0),
      strata: new Set(frame.units.map((unit) => unit.stratum)).size,
    },
  };
};

export const actions: Actions = {
  keep: async ({ params, request }) => {
    const form = await request.formData();
    const pasted = textOf(form, 'pasted');
    const file = await fileOf(form, 'file');
    if (file === undefined && pasted === '') return fail(422, { pasted, nothing: true });
    const study = await studyOf(params.id);
    const put = await putFrame(
      study,
      file === undefined ? { text: pasted } : { bytes: file.bytes, fileName: file.name },
    );
    if (!put.ok) return fail(422, { pasted, issues: put.issues });
    redirect(303, `/office/studies/${params.id}/frame`);
  },
  example: async ({ params }) => {
    const study = await studyOf(params.id);
    if (!study.description.example) error(409);
    const put = await putFrame(study, { text: await grassrootsDemocracy.frame() });
    if (!put.ok) return fail(422, { pasted: '', issues: put.issues });
    redirect(303, `/office/studies/${params.id}/frame`);
  },
};
