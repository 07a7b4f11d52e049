import { scratch, type Scratch } from './scratch.ts';
import { passOver, type CellPass, type ReadRows } from './cell-pass.ts';
import type { CellSums } from './cell-table.ts';
import { raoScottParts, type RaoScottParts } from './rao-scott-sweep.ts';
import type { PlainFrame } from '../tables/plain-frame.ts';

/**
 * What one thread does at a time: a pass over all rows, for the sums of its tables or for tests of them. Rows and columns
 * are in shared memory, so that a job is small to send; a thread writes nothing but its own tables.
 */
export interface CellJob {
  readonly rows: ReadRows;
  readonly pass: CellPass;
  /** Tests instead of sums, with the levels of each table. */
  readonly tests?: { readonly frame: PlainFrame; readonly levels: readonly SeenLevels[] };
}

export interface SeenLevels {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export type CellResult =
  | { readonly kind: 'sums'; readonly sums: readonly CellSums[] }
  | { readonly kind: 'tests'; readonly parts: readonly (RaoScottParts | null)[] };

export function runCellJob({ rows, pass, tests }: CellJob, roomFor: Scratch = scratch()): CellResult {
  const sums = passOver(rows, [pass]).flat();
  if (tests === undefined) return { kind: 'sums', sums };
  const parts = sums.map((table, k) => {
    const levels = tests.levels[k];
    return levels === undefined ? null : raoScottParts(tests.frame, table, levels, roomFor);
  });
  return { kind: 'tests', parts };
}

/** What need not be copied on its way to another thread. */
export function buffersOf(result: CellResult): ArrayBuffer[] {
  if (result.kind === 'tests') return [];
  return result.sums
    .flatMap(({ byUnit, groupByUnit }) => [byUnit.buffer, groupByUnit.buffer])
    .filter((buffer) => buffer instanceof ArrayBuffer);
}
