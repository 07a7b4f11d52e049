import type { Checked } from '@langnghe/language';
import type { Estimates } from '../estimates.ts';
import {
  addTables,
  estimatesOf,
  noTables,
  wantedSums,
  type PlanInput,
  type WantedOfTable,
} from '../tables/estimated-tables.ts';
import type { NumberSums } from '../tables/number-sums.ts';
import { tableBatches } from '../tables/table-batches.ts';
import type { TableSource, WantedSums } from '../tables/table-source.ts';
import type { TableCells } from '../cells/cell-source.ts';
import { databaseCells } from './database-cells.ts';
import { databaseNumbers } from './database-numbers.ts';
import type { SampleDatabase } from './sample-database.ts';

/** `estimateTables` with the sums of a database: the same bits. Memory is bounded whatever the number of rows. */
export async function estimateTablesInDatabase(
  sample: SampleDatabase,
  input: PlanInput,
): Promise<Checked<Estimates>> {
  const made = noTables();
  const wanted = wantedSums(sample.columns, input.codebook, input.plan.tables);
  for (const batch of tableBatches(sample.frame.psus, wanted)) {
    const planned = batch.map((one) => one.planned);
    addTables(made, await addedUp(sample, batch), input, planned);
  }
  return estimatesOf(made, { design: sample.frame, size: sample.size }, input);
}

async function addedUp(sample: SampleDatabase, wanted: readonly WantedOfTable[]): Promise<TableSource> {
  const wantedCells = [
    ...new Map(wanted.flatMap(({ cells }) => cells.map((one) => [keyOf(one), one]))).values(),
  ];
  const made = await databaseCells(sample, wantedCells);
  const cells = new Map<string, TableCells>();
  wantedCells.forEach((one, k) => {
    const sums = made[k];
    if (sums !== undefined) cells.set(keyOf(one), sums);
  });
  const numbers = new Map<string, readonly NumberSums[]>();
  for (const one of wanted.flatMap((of) => of.numbers))
    numbers.set(keyOf(one), await databaseNumbers(sample, one));
  return {
    columns: sample.columns,
    design: sample.frame,
    size: sample.size,
    cells: (one) => known(cells, keyOf(one)),
    numbers: (one) => known(numbers, keyOf(one)),
  };
}

function keyOf({ column, by }: WantedSums | WantedSums<string>): string {
  return JSON.stringify([typeof column === 'string' ? column : column.name, by?.name]);
}

function known<T>(of: ReadonlyMap<string, T>, key: string): T {
  const one = of.get(key);
  if (one === undefined) throw new Error(`sums that were not asked for beforehand: ${key}`);
  return one;
}
