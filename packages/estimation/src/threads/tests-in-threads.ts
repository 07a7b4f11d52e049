import type { CodedTable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import {
  crosstabSweep,
  generalTest,
  pairsOf,
  secondOrderF,
  type CrossedRequest,
  type CrosstabSweep,
  type CrosstabTest,
} from '../cells/crosstab-tests.ts';
import { plannedPasses } from '../cells/planned-passes.ts';
import type { RaoScottParts } from '../cells/rao-scott-sweep.ts';
import type { SeenLevels } from './cell-job.ts';
import { readRows } from './cells-in-threads.ts';
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
  const requests = pairs.map((pair) => sweep?.requestOf(pair) ?? null);
  const wanted = requests.filter((one) => one !== null);
  const parts = sweep === null ? [] : await partsInThreads(threads, sweep, wanted);
  let next = 0;
  return pairs.map((pair, k) => {
    const made = requests[k] === null ? null : (parts[next++] ?? null);
    if (sweep === null || made === null) return generalTest(table, design, pair);
    return accepted({ ...pair, ...secondOrderF(made, sweep.df) });
  });
}

async function partsInThreads(
  threads: Threads,
  { prepared, frame }: CrosstabSweep,
  requests: readonly CrossedRequest[],
): Promise<(RaoScottParts | null)[]> {
  const { passes, placeOf } = plannedPasses(prepared.rows, requests);
  const levels = passes.map((): SeenLevels[] => []);
  for (const [k, { pass, table }] of placeOf.entries()) {
    const seen = requests[k]?.levels;
    if (seen !== undefined && levels[pass] !== undefined) levels[pass][table] = seen;
  }
  const rows = readRows(prepared.rows);
  const results = await threads.run(
    passes.map((pass, k) => ({ rows, pass, tests: { frame, levels: levels[k] ?? [] } })),
  );
  return placeOf.map(({ pass, table }) => {
    const result = results[pass];
    return result?.kind === 'tests' ? (result.parts[table] ?? null) : null;
  });
}
