import { civilDate } from '@langnghe/language';
import { hasReached, openingIssues, openStudy } from '@langnghe/study';
import { fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { collector } from '#lib/server/collection.ts';
import { textOf } from '#lib/server/form.ts';
import { register } from '#lib/server/register.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { promisesOf, respondentOrigin } from './server/promises.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const study = await studyOf(params.id);
  const { stage, sample, description } = study;
  if (sample === undefined) return { standing: 'too-early' as const };
  if (stage === 'open') return { standing: 'open' as const };
  if (hasReached(stage, 'closed')) return { standing: 'closed' as const };
  return {
    standing: 'ready' as const,
    address: url.origin,
    missing: openingIssues(study),
    promises: promisesOf(description, sample, locals.language),
  };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    const form = await request.formData();
    const address = textOf(form, 'address');
    const origin = respondentOrigin(address);
    if (origin === undefined) return fail(422, { address, notAnAddress: true });
    if (textOf(form, 'confirm') === '') return fail(422, { address, unconfirmed: true });
    const opened = await openStudy(await studyOf(params.id), {
      register: register.read(),
      handOver: collector.read().open,
      address: origin,
      language: 'vi',
      today: civilDate(new Date()),
      entropy: randomBytes,
    });
    if (!opened.ok) return fail(422, { address, issues: opened.issues });
    redirect(303, `/office/studies/${params.id}/open`);
  },
};
