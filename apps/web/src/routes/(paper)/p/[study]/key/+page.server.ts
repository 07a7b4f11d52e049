import { keyingQuality, type EntryQuestion } from '@langnghe/paper-entry';
import { fail } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { insideRoom } from '#lib/server/paper-access.ts';
import { questionsOf } from '#lib/server/paper-desks.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { answersAsked, typedForm, type TypedForm } from '#lib/server/typed-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, cookies, locals }) => {
  const room = await insideRoom(params.study, cookies);
  const { questionnaire } = await studyOf(params.study);
  const waiting = room.tray.forms.filter(({ second }) => second === 'wanted');
  return {
    questions: await questionsOf(room, locals.language),
    questionnaire: questionnaire ?? null,
    secondShare: room.tray.settings.secondShare,
    /** How many wait for their second entry: which ones, their pile says. */
    again: waiting.length,
    quality: keyingQuality(room.tray.forms),
  };
};

export const actions: Actions = {
  number: async ({ params, request, cookies }) => {
    const room = await insideRoom(params.study, cookies);
    const typed = textOf(await request.formData(), 'number');
    const asked = room.numberTyped(typed);
    return asked.ok ? { begun: asked.value } : fail(422, { typed, issues: asked.issues });
  },
  /** Without a script Enter comes here: what was typed is checked, and the next question waits. */
  go: async ({ params, request, cookies, locals }) => {
    const room = await insideRoom(params.study, cookies);
    const form = await request.formData();
    const { typed, issues } = answersIn(form, await questionsOf(room, locals.language));
    const number = textOf(form, 'number');
    const asked = room.numberTyped(number);
    if (!asked.ok) return fail(422, { typed: number, issues: asked.issues });
    return { begun: asked.value, values: typed, issues };
  },
  keep: async ({ params, request, cookies, locals }) => {
    const room = await insideRoom(params.study, cookies);
    const form = await request.formData();
    const questions = await questionsOf(room, locals.language);
    const read = answersIn(form, questions);
    const number = textOf(form, 'number');
    const asked = room.numberTyped(number);
    if (!asked.ok) return fail(422, { typed: number, issues: asked.issues });
    if (read.issues.length > 0)
      return fail(422, { begun: asked.value, values: read.typed, issues: read.issues });
    const kept = await room.keyIn(number, await answersAsked(room, read.answers));
    if (!kept.ok) return fail(422, { typed: number, issues: kept.issues });
    const { second, open, place } = kept.value;
    return { kept: { number: asked.value.number, again: second === 'wanted', open: open.length, place } };
  },
  share: async ({ params, request, cookies }) => {
    const room = await insideRoom(params.study, cookies);
    const share = Number(textOf(await request.formData(), 'share'));
    if (share >= 0 && share <= 100) await room.tray.set({ secondShare: share / 100 });
    return {};
  },
};

const answersIn = (form: FormData, questions: readonly EntryQuestion[]): TypedForm =>
  typedForm(questions, (name) => textOf(form, `a.${name}`));
