import { pickTranslation } from '@langnghe/language';
import { allItems, findItem } from '@langnghe/questionnaire/editing';
import { blocks, insertPart, type Block } from '@langnghe/questionnaire/library';
import { editQuestionnaire, exampleBlocks } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Actions, PageServerLoad } from './$types';

const offered = async (): Promise<readonly Block[]> => [...blocks, ...(await exampleBlocks())];

export const load: PageServerLoad = async ({ locals, url }) => {
  const { language } = locals;
  return {
    after: url.searchParams.get('after') ?? '',
    blocks: (await offered()).map(({ id, title, about, source, part }) => ({
      id,
      title: title[language],
      about: about[language],
      source: source[language],
      items: allItems(part.items).flatMap((item) =>
        'label' in item ? [{ name: item.name, label: pickTranslation(item.label, language) }] : [],
      ),
    })),
  };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    const form = await request.formData();
    const block = (await offered()).find(({ id }) => id === textOf(form, 'block'));
    if (block === undefined) return fail(404, { issues: [] });
    const after = textOf(form, 'after');
    let first = '';
    const kept = await editQuestionnaire(await studyOf(params.id), {
      seen: undefined,
      note: { kind: 'add', item: '' },
      under: '',
      change: (questionnaire) => {
        const beside = findItem(questionnaire, after);
        const put = insertPart(
          questionnaire,
          block.part,
          beside === undefined ? { at: 'end' } : { at: 'after', item: after },
        );
        if (!put.ok) return put;
        first = put.value.name;
        return { ...put, value: put.value.questionnaire };
      },
    });
    if (!kept.ok) return fail(422, { issues: kept.issues });
    redirect(303, `/office/studies/${params.id}/questionnaire/edit/question/${encodeURIComponent(first)}`);
  },
};
