import type { Checked } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { attachFiles } from '../read-form.ts';
import { readAttachments } from './kept-files.ts';

/** The questionnaire with the tables that stand in its folder; refused when one of them cannot be read any more. */
export async function withKeptTables(
  folder: string,
  questionnaire: Questionnaire,
): Promise<Checked<Questionnaire>> {
  return attachFiles(questionnaire, await readAttachments(folder));
}
