import { publishedTables } from '#lib/public/published.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { text } = await publishedTables(await studyOf(params.id));
  return new Response(text, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
};
