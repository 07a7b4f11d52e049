import { hasReached, promiseIssues } from '@langnghe/study';
import { studyOf } from '#lib/server/study-of.ts';
import { promisesOf } from './server/promises.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { stage, sample, description } = await studyOf(params.id);
  if (sample === undefined) return { standing: 'too-early' as const };
  if (stage === 'open') return { standing: 'open' as const };
  if (hasReached(stage, 'closed')) return { standing: 'closed' as const };
  return {
    standing: 'ready' as const,
    missing: promiseIssues(description),
    promises: promisesOf(description, sample, locals.language),
  };
};

export const actions: Actions = {};
