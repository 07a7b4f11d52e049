import { readErasure } from '@langnghe/study';
import { error, json } from '@sveltejs/kit';
import { studies } from '#lib/server/studies.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id } }) => {
  const statement = await readErasure(studies.read(), id);
  if (statement === undefined) error(404);
  return json(statement, { headers: { 'content-disposition': `attachment; filename="${id}-erased.json"` } });
};
