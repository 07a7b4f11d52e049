import type { Issue } from '@langnghe/language';
import { namedFiles, type NamedFile, type Questionnaire } from '@langnghe/questionnaire';
import { studyIssue } from '../issues.ts';

/** The files that a questionnaire names and that are not among those kept with the study. */
export function missingAttachments(questionnaire: Questionnaire, kept: readonly string[]): Issue[] {
  const isThere = ({ name, kind }: NamedFile): boolean =>
    kept.some((file) => file === name || (kind === 'table' && file.replace(/\.[^.]*$/, '') === name));
  return namedFiles(questionnaire)
    .filter((file) => !isThere(file))
    .map(({ name, kind, place }) => {
      const file = kind === 'table' && !/\.[^.]+$/.test(name) ? `${name}.csv` : name;
      return studyIssue('attachment-missing', place, { file });
    });
}
