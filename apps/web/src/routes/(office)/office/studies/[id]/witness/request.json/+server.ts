import { witnessRequest } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { fileResponse } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const request = witnessRequest(await studyOf(params.id));
  if (!request.ok) error(409, request.issues[0]?.message[locals.language] ?? '');
  return fileResponse(new TextEncoder().encode(request.value), `${params.id}-de-nghi-lam-chung.json`);
};
