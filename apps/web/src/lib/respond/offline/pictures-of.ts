import { namedFiles } from '@langnghe/questionnaire';
import type { Survey } from '../survey.ts';

/** Addresses of the pictures that a form shows: without them some of its choices could not be told apart. */
export function picturesOf({ id, questionnaire }: Survey): readonly string[] {
  const names = namedFiles(questionnaire).flatMap(({ kind, name }) => (kind === 'image' ? [name] : []));
  return [...new Set(names)].map((name) => `/r/${id}/files/${encodeURIComponent(name)}`);
}
