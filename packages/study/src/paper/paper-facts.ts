import type { FormLedgerRow } from '@langnghe/fieldwork';
import type { PaperClosing } from '@langnghe/paper-entry';
import type { ReportFacts } from '@langnghe/report';
import { artefact, readText } from '../folder.ts';
import type { Study } from '../read-study.ts';

/** What the report says of forms on paper: the ledger of the office, and what the paper room entered. */
export async function paperFacts(study: Pick<Study, 'folder'>): Promise<ReportFacts['paper']> {
  const ledger = await readText(study.folder, artefact.formLedger);
  if (ledger === undefined) return undefined;
  const rows = JSON.parse(ledger) as readonly FormLedgerRow[];
  const closing = await readText(study.folder, artefact.paper);
  const entered = closing === undefined ? null : (JSON.parse(closing) as PaperClosing);
  const sum = (key: 'printed' | 'handedOut' | 'returned' | 'spoiled' | 'refused'): number =>
    rows.reduce((all, row) => all + row[key], 0);
  return {
    printed: sum('printed'),
    handedOut: sum('handedOut'),
    returned: sum('returned'),
    spoiled: sum('spoiled'),
    refused: sum('refused'),
    scanned: entered?.scanned ?? 0,
    keyed: entered?.keyed ?? 0,
    quality: entered?.quality ?? null,
  };
}
