import type { RegisterTables } from '@langnghe/databases';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Kysely } from 'kysely';
import { fieldworkIssue } from './issues.ts';
import { readDispositions } from './store.ts';

/** What became of a class's forms on paper. Counts only: nothing is known of one form. */
export interface FormCounts {
  readonly printed: number;
  readonly handedOut: number;
  /** Filled in, from the box. */
  readonly returned: number;
  readonly spoiled: number;
  /** Handed back empty, or not taken. */
  readonly refused: number;
}

export interface FormLedgerRow extends FormCounts {
  readonly classId: string;
  readonly invited: number;
  /** Slips of the class given out, for the web. */
  readonly slipsHandedOut: number;
}

/** By class, in the order of their ids: those that have forms. */
export async function formLedger(
  db: Kysely<RegisterTables>,
  study: string,
): Promise<readonly FormLedgerRow[]> {
  const rows = await db.selectFrom('paper_class').selectAll().where('study_id', '=', study).execute();
  const known = await readDispositions(db, study);
  return rows
    .map((row): FormLedgerRow => {
      const one = known?.classes.find(({ classId }) => classId === row.class_id);
      return {
        classId: row.class_id,
        invited: one?.invited ?? 0,
        slipsHandedOut: one?.handedOut ?? 0,
        printed: row.printed,
        handedOut: row.handed_out,
        returned: row.returned,
        spoiled: row.spoiled,
        refused: row.refused,
      };
    })
    .sort((a, b) => (a.classId < b.classId ? -1 : 1));
}

/** Forms of an open study were printed: added to those before. */
export async function addPrintedForms(
  db: Kysely<RegisterTables>,
  study: string,
  printed: Readonly<Record<string, number>>,
): Promise<void> {
  const rows = Object.entries(printed).map(([class_id, count]) => ({
    study_id: study,
    class_id,
    printed: count,
    handed_out: 0,
    returned: 0,
    spoiled: 0,
    refused: 0,
  }));
  if (rows.length === 0) return;
  await db
    .insertInto('paper_class')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['study_id', 'class_id']).doUpdateSet((update) => ({
        printed: update('paper_class.printed', '+', update.ref('excluded.printed')),
      })),
    )
    .execute();
}

/** Totals so far of a class, not additions: entering twice is harmless. What does not add up is kept and told. */
export async function recordForms(
  db: Kysely<RegisterTables>,
  study: string,
  classId: string,
  counts: Omit<FormCounts, 'printed'>,
): Promise<Checked<null>> {
  const wrong = Object.entries(counts).filter(([, count]) => !(Number.isSafeInteger(count) && count >= 0));
  if (wrong.length > 0)
    return refused(wrong.map(([field]) => fieldworkIssue('not-a-count', { field: `${classId}.${field}` })));
  const { handedOut, returned, spoiled, refused: notTaken } = counts;
  const kept = await db
    .updateTable('paper_class')
    .set({ handed_out: handedOut, returned, spoiled, refused: notTaken })
    .where('study_id', '=', study)
    .where('class_id', '=', classId)
    .executeTakeFirst();
  return kept.numUpdatedRows === 0n
    ? refused([fieldworkIssue('unknown-class', { field: 'class' }, { classId })])
    : accepted(null);
}

/** Where the ledger does not add up; `entered`: forms of each class that were scanned or keyed in. */
export function ledgerIssues(
  rows: readonly FormLedgerRow[],
  entered: Readonly<Record<string, number>>,
): readonly Issue[] {
  const known = new Set(rows.map(({ classId }) => classId));
  const unknown = Object.entries(entered).filter(([classId, came]) => came > 0 && !known.has(classId));
  const outside = unknown.map(([classId, came]) =>
    fieldworkIssue('forms-entered-more', { field: classId }, { classId, came, returned: 0 }),
  );
  const inLedger = rows.flatMap((row): readonly Issue[] => {
    const {
      classId,
      printed,
      handedOut,
      returned,
      spoiled,
      refused: notTaken,
      invited,
      slipsHandedOut,
    } = row;
    const came = entered[classId] ?? 0;
    const place = { field: classId };
    const back = returned + spoiled + notTaken;
    const issues: Issue[] = [];
    if (handedOut > printed)
      issues.push(fieldworkIssue('forms-handed-unprinted', place, { classId, handedOut, printed }));
    if (back > handedOut)
      issues.push(fieldworkIssue('forms-back-unhanded', place, { classId, back, handedOut }));
    if (handedOut - notTaken - spoiled + slipsHandedOut > invited)
      issues.push(
        fieldworkIssue('forms-more-than-people', place, {
          classId,
          given: handedOut - notTaken - spoiled + slipsHandedOut,
          invited,
        }),
      );
    if (came !== returned)
      issues.push(
        fieldworkIssue(came > returned ? 'forms-entered-more' : 'forms-entered-fewer', place, {
          classId,
          came,
          returned,
        }),
      );
    return issues;
  });
  return [...inLedger, ...outside];
}
