import { pickTranslation } from '@langnghe/language';
import { error } from '@sveltejs/kit';
import { sealing } from '#lib/respond/server/sealing.ts';
import { roomOf } from '#lib/server/paper-access.ts';
import { questionsOf } from '#lib/server/paper-desks.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { PageServerLoad } from './$types';

/**
 * The page that devices keep: public material, the same for whoever asks, with or without the room's word. What is the
 * room's own (taking along, delivering) asks for the word.
 */
export const load: PageServerLoad = async ({ params, locals }) => {
  const room = await roomOf(params.study);
  const { description, questionnaire } = await studyOf(params.study);
  const serverKey = await sealing.read().publicKey(params.study);
  if (questionnaire === undefined || serverKey === '') error(404);
  return {
    title: pickTranslation(description.title, locals.language),
    questions: await questionsOf(room, locals.language),
    questionnaire,
    serverKey,
  };
};
