import { discardStudy } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { studies } from '#lib/server/studies.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  discard: async ({ params }) => {
    const { id, stage } = await studyOf(params.id);
    if (stage === 'open') return fail(409, { open: true });
    await discardStudy(studies.read(), id);
    redirect(303, `/office?discarded=${id}`);
  },
};
