import type { ReportFacts } from '@langnghe/report';
import type { Study } from '../read-study.ts';
import { enteredForms } from './entered-forms.ts';
import { ledgerTotals } from './ledger-totals.ts';

/** What the report says of forms on paper: the ledger of the office, and what the paper room entered; counts alone. */
export async function paperFacts(study: Pick<Study, 'folder'>): Promise<ReportFacts['paper']> {
  const ledger = await ledgerTotals(study);
  return ledger === null ? undefined : { ...ledger, ...(await enteredForms(study)) };
}
