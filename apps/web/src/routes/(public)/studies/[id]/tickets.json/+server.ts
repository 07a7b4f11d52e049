import { publishedFile } from '#lib/public/published.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

/** What the public check needs beside the tables. */
export const GET: RequestHandler = async ({ params }) => {
  const bytes = await publishedFile(await studyOf(params.id), 'tickets.json');
  return new Response(new TextDecoder().decode(bytes), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
};
