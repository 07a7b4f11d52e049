import type { PaperClosing } from '@langnghe/paper-entry';
import type { ReportFacts } from '@langnghe/report';
import { artefact, readText } from '../folder.ts';
import type { Study } from '../read-study.ts';

type Paper = NonNullable<ReportFacts['paper']>;

/** What the paper room entered, as counts; nothing before the close. */
export async function enteredForms({
  folder,
}: Pick<Study, 'folder'>): Promise<Pick<Paper, 'scanned' | 'keyed' | 'quality'>> {
  const closing = await readText(folder, artefact.paper);
  const entered = closing === undefined ? null : (JSON.parse(closing) as PaperClosing);
  return { scanned: entered?.scanned ?? 0, keyed: entered?.keyed ?? 0, quality: entered?.quality ?? null };
}
