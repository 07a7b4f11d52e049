import { attachmentKind, readAttachment } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

/** A picture, sound or film that stands with the questionnaire, also one that it does not use yet. */
export const GET: RequestHandler = async ({ params }) => {
  const { folder, attachments = [] } = await studyOf(params.id);
  const kind = attachmentKind(params.name);
  const bytes = attachments.includes(params.name) ? await readAttachment(folder, params.name) : undefined;
  if (kind === undefined || bytes === undefined) error(404);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': kind.type,
      'content-length': String(bytes.length),
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
};
