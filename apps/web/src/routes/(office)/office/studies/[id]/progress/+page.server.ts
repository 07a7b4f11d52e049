import { civilDate, formatDate } from '@langnghe/language';
import { answers } from '#lib/server/answer-service.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { toldCount } from '#lib/server/told-count.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const { id, stage, manifest } = await studyOf(params.id);
  if (manifest === undefined) return { progress: null };
  const today = civilDate(new Date());
  return {
    progress: {
      open: stage === 'open',
      answered: stage === 'open' ? toldCount(await answers.read().roundedCount(id)) : null,
      invited: manifest.classes.reduce((sum, { invited }) => sum + invited, 0),
      opensOn: formatDate(manifest.opensOn),
      closesOn: formatDate(manifest.closesOn),
      early: today < manifest.opensOn,
      over: today > manifest.closesOn,
    },
  };
};
