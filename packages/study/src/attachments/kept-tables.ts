import type { Questionnaire } from '@langnghe/questionnaire';
import { attachFiles } from '../read-form.ts';
import { readAttachments } from './kept-files.ts';

/** The questionnaire with the tables that stand in its folder. */
export async function withKeptTables(folder: string, questionnaire: Questionnaire): Promise<Questionnaire> {
  const attached = attachFiles(questionnaire, await readAttachments(folder));
  return attached.ok ? attached.value : questionnaire;
}
