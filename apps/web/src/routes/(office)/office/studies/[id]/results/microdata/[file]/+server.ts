import { artefact, microdataFile, microdataKinds } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { downloadOf, fileResponse } from '#lib/server/download.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

/** What the gate let through, all of it or one of its files. */
export const GET: RequestHandler = async ({ params }) => {
  const study = await studyOf(params.id);
  if (params.file === 'all.zip') return downloadOf(study, artefact.microdata, `${study.id}-microdata.zip`);
  const kind = microdataKinds.find((one) => params.file === `microdata.${one}`);
  const bytes = kind === undefined ? undefined : await microdataFile(study, kind);
  if (kind === undefined || bytes === undefined) error(404);
  return fileResponse(bytes, `${study.id}.${kind}`);
};
