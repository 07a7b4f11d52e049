import { readRows } from '../cells/cell-pass.ts';
import type { CellRequest } from '../cells/cell-request.ts';
import { madeCells, type MadeCells } from '../cells/cell-source.ts';
import type { CellSums } from '../cells/cell-table.ts';
import { plannedPasses } from '../cells/planned-passes.ts';
import type { PreparedDesign } from '../cells/prepared-design.ts';
import type { UnitRows } from '../cells/unit-rows.ts';
import type { Threads } from './threads.ts';

/** `cellsOf`, one pass a thread: the same bits for any number of threads. */
export async function cellsInThreads(
  threads: Threads,
  design: PreparedDesign,
  requests: readonly CellRequest[],
): Promise<MadeCells[]> {
  const byPsu = await sumsInThreads(threads, design.rows, requests);
  const { postStrata } = design;
  const byPostStratum = postStrata === null ? null : await sumsInThreads(threads, postStrata, requests);
  return madeCells(design, requests, byPsu, byPostStratum);
}

async function sumsInThreads(
  threads: Threads,
  rows: UnitRows,
  requests: readonly CellRequest[],
): Promise<CellSums[]> {
  const { passes, placeOf } = plannedPasses(rows, requests);
  const read = readRows(rows);
  const results = await threads.run(passes.map((pass) => ({ rows: read, pass })));
  return placeOf.flatMap(({ pass, table }) => {
    const result = results[pass];
    return result?.kind === 'sums' ? (result.sums[table] ?? []) : [];
  });
}
