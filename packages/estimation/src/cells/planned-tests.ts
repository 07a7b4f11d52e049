import { readRows } from './cell-pass.ts';
import type { CellJob, CellResult, SeenLevels } from './cell-job.ts';
import type { CrosstabSweep } from './crosstab-sweep.ts';
import { plannedPasses } from './planned-passes.ts';
import type { RaoScottParts } from './rao-scott-sweep.ts';

export interface PlannedTests {
  readonly jobs: readonly CellJob[];
  /** From the results of the jobs, in their order: one entry for each request of the sweep. */
  readonly partsOf: (results: readonly CellResult[]) => (RaoScottParts | null)[];
}

/** The tests of a sweep, pass by pass: the sums of one pass are in memory at a time, in each thread. */
export function plannedTests({ prepared, frame, pairs }: CrosstabSweep): PlannedTests {
  const requests = pairs.flatMap(({ request }) => request ?? []);
  const { passes, placeOf } = plannedPasses(prepared.rows, requests);
  const levels = passes.map((): SeenLevels[] => []);
  for (const [k, { pass, table }] of placeOf.entries()) {
    const seen = requests[k]?.levels;
    if (seen !== undefined && levels[pass] !== undefined) levels[pass][table] = seen;
  }
  const rows = readRows(prepared.rows);
  return {
    jobs: passes.map((pass, k) => ({ rows, pass, tests: { frame, levels: levels[k] ?? [] } })),
    partsOf: (results) =>
      placeOf.map(({ pass, table }) => {
        const result = results[pass];
        return result?.kind === 'tests' ? (result.parts[table] ?? null) : null;
      }),
  };
}
