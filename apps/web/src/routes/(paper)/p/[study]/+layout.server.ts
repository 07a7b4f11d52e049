import { pickTranslation } from '@langnghe/language';
import { isInside, roomOf } from '#lib/server/paper-access.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, cookies, locals }) => {
  const room = await roomOf(params.study);
  const inside = isInside(room, cookies);
  const { description } = await studyOf(params.study);
  return {
    inside,
    title: pickTranslation(description.title, locals.language),
    counts: inside ? room.counts : null,
  };
};
