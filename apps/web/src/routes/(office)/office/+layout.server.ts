import { answers } from '#lib/server/answer-service.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => ({
  account: locals.account === null ? null : { name: locals.account.name },
  /** Where to come back to; an action's name is not part of it. */
  path: url.pathname + (url.search.startsWith('?/') ? '' : url.search),
  trouble: locals.account === null ? [] : await answers.read().troubles(),
});
