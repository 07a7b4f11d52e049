import { accepted, type Checked } from '@langnghe/language';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codingFile } from './coding/coding-file.ts';
import { readFreeText } from './coding/finish-coding.ts';
import { artefact, hasArtefact } from './folder.ts';
import type { Study } from './read-study.ts';
import { reportFile, reportStudy } from './report-study.ts';
import { hasReached } from './stage.ts';

/** Writes the draft of the report again where comments, themes or quotations were changed after it; a published report stays as it is. */
export async function refreshDraft(study: Study): Promise<Checked<unknown>> {
  if (!hasReached(study.stage, 'reported') || hasReached(study.stage, 'published')) return accepted(null);
  const drafted = await changedAt(study, reportFile('en', 'docx'));
  const sources = [artefact.comments, ...(await codedSources(study))];
  const changed = await Promise.all(sources.map((name) => changedAt(study, name)));
  return changed.some((at) => at > drafted) ? reportStudy(study) : accepted(null);
}

/** Files behind themes and quotations, where any are in the report or were. */
async function codedSources(study: Study): Promise<readonly string[]> {
  if (!(await hasArtefact(study.folder, artefact.freeText))) return [];
  const { questions } = await readFreeText(study);
  return [artefact.freeText, ...questions.map(({ variable }) => codingFile(variable.name))];
}

/** Milliseconds; 0 = it is not there. */
async function changedAt({ folder }: Study, name: string): Promise<number> {
  return (await hasArtefact(folder, name)) ? (await stat(join(folder, name))).mtimeMs : 0;
}
