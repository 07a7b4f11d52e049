import type { RegisterTables } from '@langnghe/databases';
import { accepted, type Checked, type Issue, refused } from '@langnghe/language';
import type { Kysely } from 'kysely';
import { fieldworkIssue } from './issues.ts';
import { keepCounts, readDispositions } from './store.ts';
import type { ClassDisposition, Dispositions } from './study.ts';

/** What a collaborator counts at the box: totals so far of a class, not additions, so entering twice is harmless. */
export type SlipCounts = Pick<ClassDisposition, 'handedOut' | 'returned' | 'spoiled' | 'refused'>;

export async function recordCounts(
  db: Kysely<RegisterTables>,
  study: string,
  classId: string,
  counts: SlipCounts,
): Promise<Checked<SlipCounts>> {
  const known = await readDispositions(db, study);
  if (known?.stage !== 'open') return refused([fieldworkIssue('not-open', { field: 'study' })]);
  const one = known.classes.find((candidate) => candidate.classId === classId);
  if (one === undefined) return refused([fieldworkIssue('unknown-class', { field: 'class' }, { classId })]);
  const issues = countIssues(one, counts);
  if (issues.length > 0) return refused(issues);
  await keepCounts(db, study, classId, counts);
  return accepted(counts);
}

function countIssues({ classId, slipsPrinted: printed }: ClassDisposition, counts: SlipCounts): Issue[] {
  const notCounts = Object.entries(counts).filter(
    ([, count]) => !(Number.isSafeInteger(count) && count >= 0),
  );
  if (notCounts.length > 0) return notCounts.map(([field]) => fieldworkIssue('not-a-count', { field }));
  const counted = counts.handedOut + counts.returned + counts.spoiled;
  if (counted <= printed) return [];
  return [fieldworkIssue('more-than-printed', { field: 'handedOut' }, { classId, printed, counted })];
}

/** What became of a study's slips; undefined when it has not been opened here. */
export function dispositions(db: Kysely<RegisterTables>, study: string): Promise<Dispositions | undefined> {
  return readDispositions(db, study);
}
