import { settleImport, type MisfitDecision } from '@langnghe/dataset';
import { accepted, civilDate, type Checked } from '@langnghe/language';
import { createStudy, freezeImport, idFrom, type DataFolder } from '@langnghe/study';
import { freeId } from '#lib/server/free-id.ts';
import type { PendingImport } from '#lib/server/pending-imports.ts';

/** Makes the study and freezes its answers; gives its id. Nothing is made while a cell waits for a decision. */
export async function keepImport(
  data: DataFolder,
  { name, workbook, imported }: PendingImport,
  decision: string,
): Promise<Checked<string>> {
  const decided = decisionOf(decision);
  const settled = settleImport(imported, decided);
  if (!settled.ok) return settled;
  const title = { vi: name };
  const id = await freeId(data, idFrom(title));
  const made = await createStudy(data, { id, title, workbook });
  if (!made.ok) return made;
  const frozen = await freezeImport(made.value, imported, decided, civilDate(new Date()));
  return frozen.ok ? accepted(id) : frozen;
}

function decisionOf(text: string): MisfitDecision | undefined {
  return text === 'empty-cells' || text === 'leave-out-rows' ? text : undefined;
}
