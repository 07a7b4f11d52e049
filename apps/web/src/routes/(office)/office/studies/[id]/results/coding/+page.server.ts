import { coderAgreement, fewestMentions, themesByText } from '@langnghe/coding';
import { formatNumber, pickTranslation } from '@langnghe/language';
import {
  finishCoding,
  hasReached,
  openQuestions,
  readCoding,
  readFreeText,
  reopenCoding,
} from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const { account, language } = locals;
  if (account === null) error(403);
  const finished = new Map((await readFreeText(study)).questions.map((one) => [one.variable.name, one]));
  const questions = await Promise.all(
    (await openQuestions(study)).map(async (open) => {
      const { name, label } = open.variable;
      const coding = await readCoding(study, open);
      const agreement = coderAgreement(coding);
      return {
        name,
        label: pickTranslation(label, language) || name,
        texts: open.texts.length,
        mine: coding.assignments.filter(({ coder }) => coder === account.id).length,
        anyone: themesByText(coding).size,
        twice: agreement.texts,
        alpha: agreement.alpha === null ? null : formatNumber(language, agreement.alpha, 2),
        quotations: coding.quotations.length,
        finished: finished.has(name),
        withheld: finished.get(name)?.publication.tables.length === 0,
      };
    }),
  );
  return {
    questions,
    frozen: hasReached(study.stage, 'frozen'),
    published: hasReached(study.stage, 'published'),
    mayFinish: account.role !== 'analyst',
    fewest: fewestMentions,
  };
};

export const actions: Actions = {
  finish: async ({ params, request }) => {
    const question = textOf(await request.formData(), 'question');
    const done = await finishCoding(await studyOf(params.id), question);
    if (!done.ok) return fail(422, { question, issues: done.issues });
    redirect(303, `/office/studies/${params.id}/results/coding`);
  },
  reopen: async ({ params, request }) => {
    const question = textOf(await request.formData(), 'question');
    const done = await reopenCoding(await studyOf(params.id), question);
    if (!done.ok) return fail(422, { question, issues: done.issues });
    redirect(303, `/office/studies/${params.id}/results/coding`);
  },
};
