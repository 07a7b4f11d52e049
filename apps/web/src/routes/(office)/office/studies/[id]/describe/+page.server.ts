import { describeStudy } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { neededTexts } from '#lib/office/described.ts';
import { studyOf } from '#lib/server/study-of.ts';
import {
  patchOf,
  valuesOfDescription,
  valuesOfForm,
  type DescriptionValues,
} from './server/description-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { id, description } = await studyOf(params.id);
  const values = valuesOfDescription(description);
  return {
    saved: url.searchParams.has('saved'),
    values: { ...values, publishedAt: values['publishedAt'] || `${url.origin}/studies/${id}` },
    missing: missingIn(values),
  };
};

function missingIn(values: DescriptionValues): string[] {
  const texts = neededTexts.filter((name) => values[`${name}.vi`] === '');
  return values['contact'] === '' ? [...texts, 'contact'] : texts;
}

export const actions: Actions = {
  default: async ({ params, request }) => {
    const study = await studyOf(params.id);
    const values = valuesOfForm(await request.formData());
    const described = await describeStudy(study, patchOf(values, study.description));
    if (!described.ok) return fail(422, { values, issues: described.issues });
    redirect(303, `/office/studies/${study.id}/describe?saved`);
  },
};
