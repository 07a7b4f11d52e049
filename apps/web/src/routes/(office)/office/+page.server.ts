import { grassrootsDemocracy } from '@langnghe/examples';
import { civilDate, formatDate, pickTranslation } from '@langnghe/language';
import { createExampleStudy, listStudies, restoreStudy, trashedStudyIds, type Study } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { freeId } from '#lib/server/free-id.ts';
import { studies } from '#lib/server/studies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const listed = await listStudies(studies.read());
  return {
    discarded: url.searchParams.get('discarded'),
    studies: listed.map(({ id, study }) =>
      study.ok
        ? { id, readable: true as const, ...summary(study.value, locals.language) }
        : { id, readable: false as const, issues: study.issues },
    ),
  };
};

function summary({ description, stage, sample }: Study, language: 'vi' | 'en') {
  const { opensOn, closesOn } = description;
  return {
    title: pickTranslation(description.title, language),
    stage,
    example: description.example,
    dates:
      opensOn === null || closesOn === null ? null : { from: formatDate(opensOn), to: formatDate(closesOn) },
    units: sample?.units.length ?? null,
    slips: sample?.classes.reduce((sum, { invited }) => sum + invited, 0) ?? null,
  };
}

export const actions: Actions = {
  example: async () => {
    const made = await createExampleStudy(
      studies.read(),
      await freeId(studies.read(), grassrootsDemocracy.id),
      civilDate(new Date()),
    );
    if (!made.ok) return fail(409, { issues: made.issues });
    redirect(303, `/office/studies/${made.value.id}`);
  },
  restore: async ({ request }) => {
    const id = (await request.formData()).get('id');
    if (typeof id !== 'string' || !(await trashedStudyIds(studies.read())).includes(id)) error(404);
    await restoreStudy(studies.read(), id);
    redirect(303, `/office/studies/${id}`);
  },
};
