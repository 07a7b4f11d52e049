import { agreementNeeded } from '@langnghe/coding';
import { pickTranslation } from '@langnghe/language';
import { agreeToQuotation, hasReached, openQuestion, readCoding, refuseQuotation } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { asTyped, textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { namesOfCoders } from '../server/coding-log.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const { account, language } = locals;
  if (account === null) error(403);
  const open = await openQuestion(study, params.question);
  if (!open.ok) error(404);
  const nameOf = await namesOfCoders(language);
  const { quotations } = await readCoding(study, open.value);
  return {
    question: {
      name: open.value.variable.name,
      label: pickTranslation(open.value.variable.label, language) || open.value.variable.name,
    },
    published: hasReached(study.stage, 'published'),
    quotations: quotations.map(({ text, wording, agreed, refused }) => ({
      text,
      wording,
      proposed: nameOf(agreed[0] ?? ''),
      agreed: agreed.slice(1).map(nameOf),
      refused: refused === undefined ? null : nameOf(refused),
      state:
        refused !== undefined
          ? ('refused' as const)
          : agreed.length >= agreementNeeded
            ? ('agreed' as const)
            : ('waiting' as const),
      own: agreed.includes(account.id),
    })),
  };
};

export const actions: Actions = {
  agree: async ({ params, request, locals }) => {
    if (locals.account === null) error(403);
    const form = await request.formData();
    const done = await agreeToQuotation(await studyOf(params.id), params.question, {
      text: Number(textOf(form, 'text')),
      // Word for word: a browser sends line ends of its own kind, which the study reads as one.
      wording: asTyped(form, 'wording'),
      coder: locals.account.id,
    });
    if (!done.ok) return fail(422, { issues: done.issues });
    redirect(303, here(params));
  },
  refuse: async ({ params, request, locals }) => {
    if (locals.account === null) error(403);
    const text = Number(textOf(await request.formData(), 'text'));
    const change = { text, coder: locals.account.id };
    const done = await refuseQuotation(await studyOf(params.id), params.question, change);
    if (!done.ok) return fail(422, { issues: done.issues });
    redirect(303, here(params));
  },
};

function here({ id, question }: { readonly id: string; readonly question: string }): string {
  return `/office/studies/${id}/results/coding/${encodeURIComponent(question)}/quotations`;
}
