import { fail } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { insideRoom } from '#lib/server/paper-access.ts';
import { deskOf, questionsOf } from '#lib/server/paper-desks.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, cookies, locals }) => {
  const room = await insideRoom(params.study, cookies);
  const desk = deskOf(room);
  return { shown: await desk.next(await questionsOf(room, locals.language)), canUndo: desk.canUndo };
};

export const actions: Actions = {
  answer: async ({ params, request, cookies, locals }) => {
    const room = await insideRoom(params.study, cookies);
    const form = await request.formData();
    const typed = textOf(form, 'typed');
    const place = { key: textOf(form, 'key'), question: textOf(form, 'question') };
    const taken = await deskOf(room).answer(place, typed, await questionsOf(room, locals.language));
    return taken.ok ? { typed: '' } : fail(422, { typed, issues: taken.issues });
  },
  undo: async ({ params, cookies }) => {
    await deskOf(await insideRoom(params.study, cookies)).undo();
    return { typed: '' };
  },
};
