import { readEditing, type Editing, type Study } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { studyOf } from '#lib/server/study-of.ts';

/** The study and its questionnaire as the editor shows it; 404 when there is none. */
export async function editingOf(id: string): Promise<{ readonly study: Study; readonly editing: Editing }> {
  const study = await studyOf(id);
  const read = await readEditing(study);
  if (!read.ok) error(404);
  return { study, editing: read.value };
}

/** The revision a form was made from; undefined when it does not say. */
export function seenIn(form: FormData): number | undefined {
  const revision = form.get('revision');
  return typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : undefined;
}
