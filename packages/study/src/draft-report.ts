import { accepted, type Checked } from '@langnghe/language';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { artefact, hasArtefact } from './folder.ts';
import type { Study } from './read-study.ts';
import { reportFile, reportStudy } from './report-study.ts';
import { hasReached } from './stage.ts';

/** Writes the draft of the report again where a comment was kept after it; a published report stays as it is. */
export async function refreshDraft(study: Study): Promise<Checked<unknown>> {
  if (!hasReached(study.stage, 'reported') || hasReached(study.stage, 'published')) return accepted(null);
  if (!(await hasArtefact(study.folder, artefact.comments))) return accepted(null);
  const changed = async (name: string): Promise<number> => (await stat(join(study.folder, name))).mtimeMs;
  const drafted = await changed(reportFile('en', 'docx'));
  return (await changed(artefact.comments)) > drafted ? reportStudy(study) : accepted(null);
}
