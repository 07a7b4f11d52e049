import { giveMedia, putFiles, removeFile, unusedMedia } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { filesOf, textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { editingOf } from '../server/editing.ts';
import { fileLines, missingFiles } from '../server/file-list.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { study, editing } = await editingOf(params.id);
  const { questionnaire } = editing;
  return {
    files: await fileLines(study, questionnaire),
    missing: missingFiles(study, questionnaire),
    unused: unusedMedia(questionnaire, study.attachments ?? []),
    kept: Number(url.searchParams.get('kept') ?? 0),
    removed: url.searchParams.get('removed') ?? '',
  };
};

const rootOf = (id: string): string => `/office/studies/${id}/questionnaire/edit`;

export const actions: Actions = {
  put: async ({ params, request }) => {
    const form = await request.formData();
    const files = await filesOf(form, 'files');
    if (files.length === 0) return fail(422, { nothing: true, issues: [] });
    const wanted = textOf(form, 'as');
    const [only] = files;
    const named = wanted !== '' && only !== undefined ? [{ ...only, name: wanted }] : files;
    const put = await putFiles(await studyOf(params.id), named);
    if (!put.ok) return fail(422, { nothing: false, issues: put.issues });
    redirect(303, `${rootOf(params.id)}/files?kept=${put.value.length}`);
  },
  remove: async ({ params, request }) => {
    const file = textOf(await request.formData(), 'file');
    const removed = await removeFile(await studyOf(params.id), file);
    if (!removed.ok) return fail(422, { nothing: false, issues: removed.issues });
    redirect(303, `${rootOf(params.id)}/files?removed=${encodeURIComponent(file)}`);
  },
  /** One file for one label, from the page of the item that has it. */
  give: async ({ params, request }) => {
    const form = await request.formData();
    const [file] = await filesOf(form, 'files');
    if (file === undefined) return fail(422, { nothing: true, issues: [] });
    const item = textOf(form, 'item');
    const { study, editing } = await editingOf(params.id);
    const all = editing.questionnaire.languages;
    const language = textOf(form, 'language');
    const spot = textOf(form, 'spot');
    const given = await giveMedia(
      study,
      {
        item,
        languages: all.includes(language) ? [language] : all,
        choice: spot.startsWith('choice:') ? spot.slice('choice:'.length) : undefined,
      },
      file,
    );
    if (!given.ok) return fail(422, { nothing: false, issues: given.issues });
    redirect(303, `${rootOf(params.id)}/question/${encodeURIComponent(item)}`);
  },
};
