import { bagMark } from '@langnghe/paper-entry';
import { redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { insideRoom } from '#lib/server/paper-access.ts';
import { bagsOf } from '#lib/server/paper-desks.ts';
import type { Actions, PageServerLoad } from './$types';

/** What devices have along: counts, and the mark by which people tell bags apart. */
export const load: PageServerLoad = async ({ params, cookies }) => {
  const room = await insideRoom(params.study, cookies);
  return { bags: bagsOf(room).counts.map((bag) => ({ ...bag, mark: bagMark(bag.id) })) };
};

export const actions: Actions = {
  strike: async ({ params, request, cookies }) => {
    const room = await insideRoom(params.study, cookies);
    await bagsOf(room).giveBack(textOf(await request.formData(), 'bag'));
    redirect(303, `/p/${params.study}/away`);
  },
};
