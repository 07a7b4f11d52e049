import { civilDate, formatDate } from '@langnghe/language';
import { closeStudy } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { collector } from '#lib/server/collection.ts';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { id, stage, manifest } = await studyOf(params.id);
  if (manifest === undefined || stage !== 'open') return { open: null, closed: manifest !== undefined };
  return {
    closed: false,
    open: {
      answered: collector.read().roundedCount(id),
      early: civilDate(new Date()) <= manifest.closesOn ? formatDate(manifest.closesOn) : null,
    },
  };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    if (textOf(await request.formData(), 'confirm') === '') return fail(422, { unconfirmed: true });
    const closed = await closeStudy(await studyOf(params.id), collector.read());
    if (!closed.ok) return fail(409, { issues: closed.issues });
    redirect(303, `/office/studies/${params.id}/results`);
  },
};
