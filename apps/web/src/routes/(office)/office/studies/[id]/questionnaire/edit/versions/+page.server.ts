import { formatDate } from '@langnghe/language';
import { difference } from '@langnghe/questionnaire/editing';
import { keepVersion, readVersion, restoreVersion, versionsOf } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { editingOf } from '../server/editing.ts';
import { changeLine } from './change-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { study, editing } = await editingOf(params.id);
  const versions = await versionsOf(study);
  const numberIn = (name: string): number => Number(url.searchParams.get(name) ?? NaN);
  const [from, to] = [numberIn('from'), numberIn('to')];
  const before = Number.isInteger(from) ? await readVersion(study, from) : undefined;
  const after = Number.isInteger(to) ? await readVersion(study, to) : undefined;
  return {
    versions: versions.map(({ number, note, keptOn }) => ({ number, note, keptOn: formatDate(keptOn) })),
    compared:
      before === undefined
        ? null
        : {
            from: before.number,
            to: after?.number ?? null,
            changes: difference(before.questionnaire, after?.questionnaire ?? editing.questionnaire).map(
              (change) => changeLine(change, locals.language),
            ),
          },
  };
};

export const actions: Actions = {
  keep: async ({ params, request }) => {
    const note = textOf(await request.formData(), 'note').slice(0, 200);
    const kept = await keepVersion(await studyOf(params.id), note);
    if (!kept.ok) return fail(422, { issues: kept.issues });
    redirect(303, `/office/studies/${params.id}/questionnaire/edit/versions`);
  },
  restore: async ({ params, request }) => {
    const number = Number(textOf(await request.formData(), 'number'));
    const restored = await restoreVersion(await studyOf(params.id), number);
    if (!restored.ok) return fail(422, { issues: restored.issues });
    redirect(303, `/office/studies/${params.id}/questionnaire/edit`);
  },
};
