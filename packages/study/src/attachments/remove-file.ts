import { accepted, refused, type Checked } from '@langnghe/language';
import { mediaUses } from '@langnghe/questionnaire';
import { inTurn } from '../editing/in-turn.ts';
import { studyIssue } from '../issues.ts';
import { isFixed, readStudyFolder, type Study } from '../read-study.ts';
import { keepAttachments, readAttachments } from './kept-files.ts';
import { mediaIssue } from './media-issues.ts';
import { namesAsked } from './sort-files.ts';

/** Takes a file away that nothing in the questionnaire names. */
export function removeFile({ folder, id }: Study, name: string): Promise<Checked<string>> {
  return inTurn(folder, async () => {
    const read = await readStudyFolder(folder, id);
    if (!read.ok) return read;
    const { questionnaire } = read.value;
    if (isFixed(read.value)) return refused([studyIssue('already-open', { field: 'files' })]);
    if (questionnaire !== undefined && namesAsked(questionnaire).has(name)) {
      const users = mediaUses(questionnaire)
        .filter(({ file }) => file === name)
        .map(({ of }) => ('item' in of ? of.item : `${of.list}/${of.choice}`));
      const told = { file: name, users: users.length === 0 ? name : [...new Set(users)].join(', ') };
      return refused([mediaIssue('file-in-use', { file: name }, told)]);
    }
    const rest = new Map(await readAttachments(folder));
    rest.delete(name);
    await keepAttachments(folder, rest);
    return accepted(name);
  });
}
