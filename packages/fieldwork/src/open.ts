import type { RegisterTables } from '@langnghe/databases';
import { accepted, type Checked, type CivilDate, type Issue, refused } from '@langnghe/language';
import { leastInvited, type TicketClass } from '@langnghe/sampling';
import { type Entropy, mintSlips, type Slip, slipHashes } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { fieldworkIssue } from './issues.ts';
import { keepPreparation, moveStage } from './store.ts';

export interface Opening {
  /** Shuffled, for printing once; kept nowhere. */
  readonly slips: readonly Slip[];
  /** By class, sorted: for the collector. */
  readonly slipHashes: Readonly<Record<string, readonly string[]>>;
}

/**
 * Prepares a study's fieldwork: checks that a crowd hides in every class, keeps the classes' counts, mints the slips.
 * Until `confirmOpening` it may be called again, which mints other slips (after a crash before the slips were printed).
 */
export async function openFieldwork(
  db: Kysely<RegisterTables>,
  study: { readonly id: string; readonly classes: readonly TicketClass[] },
  today: CivilDate,
  entropy: Entropy,
): Promise<Checked<Opening>> {
  const issues = classIssues(study.classes);
  if (issues.length > 0) return refused(issues);
  if (!(await keepPreparation(db, study.id, study.classes, today)))
    return refused([fieldworkIssue('already-open', { field: 'study' })]);
  const slips = mintSlips(study.classes, entropy);
  return accepted({ slips, slipHashes: slipHashes(slips) });
}

/** The slips are printed and the collector has their hashes: from now on the classes cannot change. Idempotent. */
export async function confirmOpening(db: Kysely<RegisterTables>, study: string): Promise<void> {
  await moveStage(db, study, 'preparing', { stage: 'open' });
}

/** Idempotent; the first day stays. */
export async function closeFieldwork(
  db: Kysely<RegisterTables>,
  study: string,
  today: CivilDate,
): Promise<void> {
  await moveStage(db, study, 'open', { stage: 'closed', closed_on: today });
}

export function classIssues(classes: readonly TicketClass[]): Issue[] {
  if (classes.length === 0) return [fieldworkIssue('no-classes', { field: 'classes' })];
  const seen = new Set<string>();
  return classes.flatMap(({ id, invited }) => {
    const place = { field: id };
    const twice = seen.has(id) ? [fieldworkIssue('class-twice', place, { classId: id })] : [];
    seen.add(id);
    const enough = Number.isSafeInteger(invited) && invited >= leastInvited;
    const values = { classId: id, invited, least: leastInvited };
    return enough ? twice : [...twice, fieldworkIssue('class-too-small', place, values)];
  });
}
