import type { FormLedgerRow } from '@langnghe/fieldwork';
import type { ReportFacts } from '@langnghe/report';
import { artefact, readText } from '../folder.ts';
import type { Study } from '../read-study.ts';

type Paper = NonNullable<ReportFacts['paper']>;

/** What became of the forms that the office printed, over all classes; null without a ledger. */
export async function ledgerTotals({
  folder,
}: Pick<Study, 'folder'>): Promise<Omit<Paper, 'scanned' | 'keyed' | 'quality'> | null> {
  const ledger = await readText(folder, artefact.formLedger);
  if (ledger === undefined) return null;
  const rows = JSON.parse(ledger) as readonly FormLedgerRow[];
  const sum = (key: 'printed' | 'handedOut' | 'returned' | 'spoiled' | 'refused'): number =>
    rows.reduce((all, row) => all + row[key], 0);
  return {
    printed: sum('printed'),
    handedOut: sum('handedOut'),
    returned: sum('returned'),
    spoiled: sum('spoiled'),
    refused: sum('refused'),
  };
}
