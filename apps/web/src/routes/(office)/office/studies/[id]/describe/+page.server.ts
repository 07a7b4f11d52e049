import { pickTranslation, type Language } from '@langnghe/language';
import { describeStudy, hasReached, readStudy, studyIds, studyIssue } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { neededTexts } from '#lib/office/described.ts';
import { studies } from '#lib/server/studies.ts';
import { studyOf } from '#lib/server/study-of.ts';
import {
  patchOf,
  trusteesWrong,
  valuesOfDescription,
  valuesOfForm,
  type DescriptionValues,
} from './server/description-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { id, description } = await studyOf(params.id);
  const values = valuesOfDescription(description);
  return {
    saved: url.searchParams.has('saved'),
    values: { ...values, publishedAt: values['publishedAt'] || `${url.origin}/studies/${id}` },
    missing: missingIn(values),
    earlier: await publishedStudies(id, locals.language),
  };
};

/** Studies whose results this one can be compared with. */
async function publishedStudies(id: string, language: Language): Promise<{ id: string; title: string }[]> {
  const data = studies.read();
  const all = await Promise.all((await studyIds(data)).map((one) => readStudy(data, one)));
  return all.flatMap((read) => {
    if (!read.ok || read.value.id === id || !hasReached(read.value.stage, 'published')) return [];
    return [
      { id: read.value.id, title: pickTranslation(read.value.description.title, language) || read.value.id },
    ];
  });
}

function missingIn(values: DescriptionValues): string[] {
  const texts = neededTexts.filter((name) => values[`${name}.vi`] === '');
  return values['contact'] === '' ? [...texts, 'contact'] : texts;
}

export const actions: Actions = {
  default: async ({ params, request }) => {
    const study = await studyOf(params.id);
    const values = valuesOfForm(await request.formData());
    if (trusteesWrong(values))
      return fail(422, { values, issues: [studyIssue('trustees-unreadable', { field: 'trustees' })] });
    const described = await describeStudy(study, patchOf(values, study.description));
    if (!described.ok) return fail(422, { values, issues: described.issues });
    redirect(303, `/office/studies/${study.id}/describe?saved`);
  },
};
