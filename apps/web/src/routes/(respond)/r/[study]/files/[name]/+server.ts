import { namedFiles } from '@langnghe/questionnaire';
import { attachmentKind, readAttachment } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import type { RequestHandler } from './$types';

/** Pictures, sound and film that the questionnaire names: the same file for everybody, and nothing else of the folder. */
export const GET: RequestHandler = async ({ params }) => {
  const { questionnaire, folder, attachments = [] } = await rememberedStudyOf(params.study);
  const kind = attachmentKind(params.name);
  const named =
    questionnaire !== undefined &&
    attachments.includes(params.name) &&
    namedFiles(questionnaire).some((file) => file.kind === kind?.kind && file.name === params.name);
  const bytes = named ? await readAttachment(folder, params.name) : undefined;
  if (kind === undefined || bytes === undefined) error(404);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': kind.type,
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=86400',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
};
