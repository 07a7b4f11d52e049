import { pollProfile } from '@langnghe/disclosure';
import { civilDate, formatDate } from '@langnghe/language';
import { fail, redirect } from '@sveltejs/kit';
import { answers } from '#lib/server/answer-service.ts';
import { closePeople } from '#lib/server/close-register.ts';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { toldCount } from '#lib/server/told-count.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { id, stage, manifest, description } = await studyOf(params.id);
  if (manifest === undefined || stage !== 'open') return { open: null, closed: manifest !== undefined };
  const answered = await answers.read().roundedCount(id);
  const least = pollProfile(description.sensitive ? 'sensitive' : 'ordinary').minimumAnswers;
  return {
    closed: false,
    open: {
      answered: toldCount(answered),
      /** Of answers; under it nothing is computed. Null once it is reached. */
      tooFewUnder: answered !== null && answered < least ? least : null,
      early: civilDate(new Date()) <= manifest.closesOn ? formatDate(manifest.closesOn) : null,
    },
  };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    if (textOf(await request.formData(), 'confirm') === '') return fail(422, { unconfirmed: true });
    const study = await studyOf(params.id);
    // Before the register closes for good: forms on paper that nobody has finished leave everything as it is.
    const against = await answers.read().closingIssues(study.id);
    if (against.length > 0) return fail(409, { issues: against });
    const today = civilDate(new Date());
    // The register first: if the machine stops in between, the study is still open here and closing can be pressed again.
    if (study.manifest !== undefined) await closePeople(study, today);
    const closed = await answers.read().close(study.id, today);
    if (!closed.ok) return fail(409, { issues: closed.issues });
    redirect(303, `/office/studies/${params.id}/results`);
  },
};
