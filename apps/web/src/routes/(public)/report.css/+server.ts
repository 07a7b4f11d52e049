import { reportCss } from '@langnghe/report';
import { plainColours } from '#lib/public/plain-colours.ts';
import type { RequestHandler } from './$types';

/** A file of its own: the content policy lets no style in that comes inside a page. */
export const GET: RequestHandler = () =>
  new Response(plainColours(reportCss), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
