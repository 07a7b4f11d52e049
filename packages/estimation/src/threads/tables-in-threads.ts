import { refused, type Checked } from '@langnghe/language';
import { preparedDesign } from '../cells/prepared-design.ts';
import type { Estimates } from '../estimates.ts';
import { arraySource, cellRequest } from '../tables/array-source.ts';
import { mismatches, type TablesRequest } from '../tables/estimate-tables.ts';
import { addTables, estimatesOf, noTables, wantedSums } from '../tables/estimated-tables.ts';
import { tableBatches } from '../tables/table-batches.ts';
import { cellsInThreads } from './cells-in-threads.ts';
import type { Threads } from './threads.ts';

/** `estimateTables` with the cells added up in threads: the same bits. */
export async function estimateTablesInThreads(
  threads: Threads,
  request: TablesRequest,
): Promise<Checked<Estimates>> {
  const { table, codebook, design, plan } = request;
  const wrong = mismatches(request);
  if (wrong.length > 0) return refused(wrong);
  const prepared = preparedDesign(design, request.lonelyPsu);
  const made = noTables();
  const wanted = wantedSums(table.columns, codebook, plan.tables);
  for (const batch of tableBatches(prepared.psu.psus, wanted)) {
    const requests = batch.flatMap(({ cells }) => cells.map((one) => cellRequest(table, one)));
    const cells = await cellsInThreads(threads, prepared, requests);
    const source = arraySource(table, prepared, [], cells);
    addTables(
      made,
      source,
      request,
      batch.map(({ planned }) => planned),
    );
  }
  return estimatesOf(made, { design: prepared.psu, size: prepared.size }, request);
}
