import { readStudy, type Study } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { studies } from './studies.ts';

/** The study a route names; 404 when there is none. A folder that cannot be read is the operator's to mend: 500. */
export async function studyOf(id: string): Promise<Study> {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(id)) error(404);
  const read = await readStudy(studies.read(), id);
  if (read.ok) return read.value;
  if (read.issues.some((issue) => issue.code === 'study-missing')) error(404);
  throw new Error(`study ${id}: ${read.issues.map((issue) => issue.message.en).join('; ')}`);
}
