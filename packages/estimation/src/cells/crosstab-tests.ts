import type { CodedTable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { fUpper } from '../distributions/f-distribution.ts';
import { independenceTest, type TestResult } from '../independence-test.ts';
import type { PlainFrame } from '../tables/plain-frame.ts';
import { runCellJob } from './cell-job.ts';
import type { CellSums } from './cell-table.ts';
import {
  crosstabSweep,
  pairsOf,
  type CrossedLevels,
  type CrosstabSweep,
  type Pair,
} from './crosstab-sweep.ts';
import { plannedTests } from './planned-tests.ts';
import { raoScottParts, type RaoScottParts } from './rao-scott-sweep.ts';
import { scratch } from './scratch.ts';

export interface CrosstabTest extends TestResult {
  readonly row: string;
  readonly column: string;
}

/**
 * Rao and Scott's second-order F of every row variable by every column variable, as `independenceTest` gives it, from
 * cell sums by PSU where the design allows it. One refusal does not stop the others: each pair has its own answer.
 * docs/methods/cell-sums.md
 */
export function crosstabTests(
  table: CodedTable,
  design: Design,
  rows: readonly string[],
  columns: readonly string[],
): readonly Checked<CrosstabTest>[] {
  const pairs = pairsOf(rows, columns);
  const sweep = crosstabSweep(table, design, pairs);
  if (sweep === null) return pairs.map((pair) => generalTest(table, design, pair));
  const roomFor = scratch();
  const { jobs, partsOf } = plannedTests(sweep);
  const parts = partsOf(jobs.map((job) => runCellJob(job, roomFor)));
  return testsOf(table, design, sweep, parts);
}

/** The general way where cell sums do not give the answer. */
export function testsOf(
  table: CodedTable,
  design: Design,
  { df, pairs }: CrosstabSweep,
  parts: readonly (RaoScottParts | null)[],
): readonly Checked<CrosstabTest>[] {
  let next = 0;
  return pairs.map(({ pair, request }) => {
    const made = request === null ? null : (parts[next++] ?? null);
    return made === null
      ? generalTest(table, design, pair)
      : accepted({ ...pair, ...secondOrderF(made, df) });
  });
}

export function generalTest(table: CodedTable, design: Design, pair: Pair): Checked<CrosstabTest> {
  const test = independenceTest(table, design, pair.row, pair.column, 'F');
  return test.ok ? accepted({ ...pair, ...test.value }, test.issues) : test;
}

/** null where only the general way gives the answer. */
export function tested(
  frame: PlainFrame,
  df: number,
  sums: CellSums,
  levels: CrossedLevels,
): Checked<TestResult> | null {
  const parts = raoScottParts(frame, sums, levels);
  return parts === null ? null : accepted(secondOrderF(parts, df));
}

/** F = X²/Σλ on (Σλ)²/Σλ² and that times the design's degrees of freedom. */
export function secondOrderF({ x2, trace, traceOfSquare }: RaoScottParts, df: number): TestResult {
  const df0 = trace ** 2 / traceOfSquare;
  const statistic = x2 / trace;
  return { statistic, parameter: [df0, df0 * df], pValue: fUpper(statistic, df0, df0 * df) };
}

/** Where the variance is multiplied by an assumed design effect all λ are: F is divided by it, its degrees of freedom stay. */
export function underDesignEffect(test: TestResult, effect: number): TestResult {
  if (effect === 1) return test;
  const statistic = test.statistic / effect;
  const [df0 = NaN, df1 = NaN] = test.parameter;
  return { ...test, statistic, pValue: fUpper(statistic, df0, df1) };
}
