import { error } from '@sveltejs/kit';
import { fileResponse } from '#lib/server/download.ts';
import { heldImport } from '#lib/server/pending-imports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals }) => {
  const held = heldImport(params.token, locals.account?.id ?? '');
  if (held === undefined) error(404);
  return fileResponse(held.workbook, 'questionnaire.xlsx');
};
