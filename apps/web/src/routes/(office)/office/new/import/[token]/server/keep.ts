import { codebookOf, freeze, settleImport, type MisfitDecision } from '@langnghe/dataset';
import { accepted, civilDate, type Checked } from '@langnghe/language';
import { artefact, createStudy, describeStudy, idFrom, type DataFolder } from '@langnghe/study';
import { join } from 'node:path';
import { freeId } from '#lib/server/free-id.ts';
import type { PendingImport } from '#lib/server/pending-imports.ts';

/** Makes the study and freezes its answers; gives its id. Nothing is made while a cell waits for a decision. */
export async function keepImport(
  data: DataFolder,
  { name, workbook, imported }: PendingImport,
  decision: string,
): Promise<Checked<string>> {
  const settled = settleImport(imported, decisionOf(decision));
  if (!settled.ok) return settled;
  const title = { vi: name };
  const id = await freeId(data, idFrom(title));
  const made = await createStudy(data, { id, title, workbook });
  if (!made.ok) return made;
  const described = await describeStudy(made.value, { source: 'import' });
  if (!described.ok) return described;
  await freeze({
    study: id,
    codebook: codebookOf(imported.questionnaire),
    answers: settled.value.answers,
    classes: settled.value.classes,
    folder: join(made.value.folder, artefact.dataset),
    frozenOn: civilDate(new Date()),
    collectedElsewhere: { clustered: settled.value.clustered },
  });
  return accepted(id);
}

function decisionOf(text: string): MisfitDecision | undefined {
  return text === 'empty-cells' || text === 'leave-out-rows' ? text : undefined;
}
