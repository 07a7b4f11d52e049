import type { CodedTable } from '@langnghe/dataset';
import type { Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { crosstabSweep, pairsOf } from '../cells/crosstab-sweep.ts';
import { generalTest, testsOf, type CrosstabTest } from '../cells/crosstab-tests.ts';
import { plannedTests } from '../cells/planned-tests.ts';
import type { Threads } from './threads.ts';

/** `crosstabTests` with sums and tests made in threads: the same bits. Memory holds the tables of one pass a thread. */
export async function crosstabTestsInThreads(
  threads: Threads,
  table: CodedTable,
  design: Design,
  rows: readonly string[],
  columns: readonly string[],
): Promise<readonly Checked<CrosstabTest>[]> {
  const pairs = pairsOf(rows, columns);
  const sweep = crosstabSweep(table, design, pairs);
  if (sweep === null) return pairs.map((pair) => generalTest(table, design, pair));
  const { jobs, partsOf } = plannedTests(sweep);
  return testsOf(table, design, sweep, partsOf(await threads.run(jobs)));
}
