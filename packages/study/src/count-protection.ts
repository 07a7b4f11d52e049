import {
  cellKeyProtection,
  coverSolver,
  differentialPrivacy,
  privacyLimits,
  roundingProtection,
  suppressionProtection,
  type CellKeys,
  type CountProtection,
  type ProtectionEntry,
  type ProtectionRules,
} from '@langnghe/disclosure';
import type { Estimates } from '@langnghe/estimation';
import type { Issue } from '@langnghe/language';
import { randomBytes } from 'node:crypto';
import type { StudyDescription } from './description.ts';
import { studyIssue } from './issues.ts';

export interface ChosenProtection {
  readonly protection: CountProtection;
  readonly remarks: readonly ProtectionEntry[];
}

/** The method that was promised; where too few answered for differential privacy, the default, and a remark that says so. */
export async function countProtection(
  { protection, privacyBudget }: Pick<StudyDescription, 'protection' | 'privacyBudget'>,
  { smallCount }: ProtectionRules,
  estimates: Estimates,
  keys: CellKeys,
): Promise<ChosenProtection> {
  const random = (count: number): Uint8Array => randomBytes(count);
  const plain = (chosen: CountProtection): ChosenProtection => ({ protection: chosen, remarks: [] });
  if (protection === 'rounding') return plain(roundingProtection(smallCount, random));
  if (protection === 'suppression') return plain(suppressionProtection(smallCount, await coverSolver()));
  if (protection !== 'differential-privacy') return plain(cellKeyProtection(smallCount));
  const { minimumAnswers: minimum, delta } = privacyLimits;
  if (estimates.rows < minimum)
    return {
      protection: cellKeyProtection(smallCount),
      remarks: [{ code: 'promised-privacy', table: '', rule: 'R9', values: { minimum } }],
    };
  const budget = { epsilon: privacyBudget, delta };
  const { rows: answers, tables } = estimates;
  return plain(differentialPrivacy({ budget, tables: tables.length, answers, keys, random }));
}

/** R9: what stands between a study and the promise of differential privacy. */
export function privacyIssues(
  { protection }: Pick<StudyDescription, 'protection'>,
  { invited, tables }: { readonly invited: number; readonly tables: number },
): Issue[] {
  if (protection !== 'differential-privacy') return [];
  const { minimumAnswers, maximumTables } = privacyLimits;
  const place = { field: 'protection' };
  return [
    ...(invited < minimumAnswers
      ? [studyIssue('privacy-few-invited', place, { invited, least: minimumAnswers })]
      : []),
    ...(tables > maximumTables
      ? [studyIssue('privacy-many-tables', place, { tables, most: maximumTables })]
      : []),
  ];
}
