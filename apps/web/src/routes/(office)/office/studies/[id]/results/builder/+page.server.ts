import { studyOf } from '#lib/server/study-of.ts';
import { builderOf, waves } from './server/built.ts';
import type { PageServerLoad } from './$types';

/** Everything asked for stands in the address: a table can be kept and sent on as a link. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const asked = (name: string): string => url.searchParams.get(name) ?? '';
  const address = {
    question: asked('question'),
    by: asked('by'),
    statistic: asked('statistic'),
    percent: asked('percent'),
    chart: asked('chart'),
  };
  return {
    asked: address,
    waves,
    builder: await builderOf(await studyOf(params.id), locals.language, address),
  };
};
