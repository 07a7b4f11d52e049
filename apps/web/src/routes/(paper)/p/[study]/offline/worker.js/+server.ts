import worker from '#lib/paper/offline/paper-worker.ts?worker&url';
import { roomOf } from '#lib/server/paper-access.ts';
import { version } from '$app/env';
import type { RequestHandler } from './$types';

/** Keeps the page for keying in without a network; its first line changes with every version of the pages. */
export const GET: RequestHandler = async ({ params }) => {
  const { study } = await roomOf(params.study);
  const page = `/p/${study}/offline`;
  const lines = [
    `/* ${version} */`,
    `self.paperPage=${JSON.stringify(page)};`,
    `importScripts(${JSON.stringify(worker)});`,
  ];
  return new Response(lines.join('\n'), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'service-worker-allowed': page,
      'content-security-policy': "default-src 'self'",
    },
  });
};
