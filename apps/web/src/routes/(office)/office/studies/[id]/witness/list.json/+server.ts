import { hasReached, witnessList } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { fileResponse } from '#lib/server/download.ts';
import { register } from '#lib/server/register.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

/** Hashes that lead to no code; nothing of people. */
export const GET: RequestHandler = async ({ params }) => {
  const study = await studyOf(params.id);
  const list = hasReached(study.stage, 'closed') ? undefined : await witnessList(study, register.read());
  if (list === undefined) error(404);
  return fileResponse(new TextEncoder().encode(list), `${params.id}-danh-sach-ma-bam.json`);
};
