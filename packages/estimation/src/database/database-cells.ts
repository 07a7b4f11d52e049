import { above, all, column, double, times, whole, type CodeColumn, type CrossedTable } from '@langnghe/sql';
import type { TableCells } from '../cells/cell-source.ts';
import type { CellSums } from '../cells/cell-table.ts';
import type { NamedColumn, WantedSums } from '../tables/table-source.ts';
import { cellsInParts, inParts } from './cells-in-parts.ts';
import { designColumns } from './design-columns.ts';
import { orderFreeSums } from './order-free-sums.ts';
import type { SampleDatabase } from './sample-database.ts';

/** The cells of some tables, in their order, added up by the engine. */
export async function databaseCells(
  sample: SampleDatabase,
  wanted: readonly WantedSums[],
  squares: 'with squares' | 'without squares' = 'with squares',
): Promise<TableCells[]> {
  const { frame, weightBeforeUnit } = sample;
  const byPsu = await cellsByPsu(sample, wanted);
  const byPostStratum =
    frame.postStrata === undefined
      ? null
      : await crossed(sample, wanted, {
          sum: designColumns.fixedBefore,
          key: { name: designColumns.postStratum, size: frame.postStrata.count },
          unit: weightBeforeUnit,
        });
  const made: TableCells[] = [];
  for (const [k, one] of wanted.entries()) {
    const sums = byPsu[k];
    if (sums === undefined) throw new Error('the engine left out a table');
    const needed = squares === 'with squares' && someShareIsExtreme(sums);
    const squared = needed ? await weightSquared(sample, one) : null;
    made.push({
      byPsu: sums,
      byPostStratum: byPostStratum?.[k] ?? null,
      weightSquared: () => {
        if (squared === null) throw new Error('Σ w² of a table without shares of 0 or 1');
        return squared;
      },
    });
  }
  return made;
}

async function cellsByPsu(sample: SampleDatabase, wanted: readonly WantedSums[]): Promise<CellSums[]> {
  const inWords = wanted.filter((one) => inParts(sample, one));
  const others = wanted.filter((one) => !inParts(sample, one));
  const read = inWords.length === 0 ? [] : await cellsInParts(sample, inWords);
  const grouped =
    others.length === 0
      ? []
      : await crossed(sample, others, {
          sum: designColumns.fixed,
          key: { name: designColumns.psu, size: sample.frame.psus },
          unit: sample.weightUnit,
        });
  return wanted.flatMap((one) => read[inWords.indexOf(one)] ?? grouped[others.indexOf(one)] ?? []);
}

async function crossed(
  { engine, table, rows, columns }: SampleDatabase,
  wanted: readonly WantedSums[],
  { sum, key, unit }: { sum: string; key: { name: string; size: number }; unit: number },
): Promise<CellSums[]> {
  const stored = ({ name, categories }: NamedColumn): CodeColumn => ({
    name: storedName(columns, name),
    categories,
  });
  const crossings = wanted.map(({ column: of, by }) => ({
    a: by === undefined ? null : stored(by),
    b: stored(of),
  }));
  const tables = await engine.crossedSums({ from: table, rows, sum, key, crossings });
  return tables.map((one, k) => {
    const groups = wanted[k]?.by?.categories ?? 1;
    return cellSumsOf(one, key.size, groups, wanted[k]?.column.categories ?? 0, unit);
  });
}

export function storedName(columns: SampleDatabase['columns'], name: string): string {
  const of = columns[name];
  if (of === undefined) throw new Error(`no column ${name}`);
  return of.in;
}

/** Each sum is rounded once, when its words become one double, as in `cellTable`. */
function cellSumsOf(
  { high, low, count }: CrossedTable,
  units: number,
  groups: number,
  categories: number,
  weightUnit: number,
): CellSums {
  const cells = groups * categories;
  const byUnit = new Float64Array(units * cells);
  const groupByUnit = new Float64Array(units * groups);
  for (let unit = 0; unit < units; unit++) {
    for (let group = 0; group < groups; group++) {
      let highSum = 0;
      let lowSum = 0;
      for (let k = 0; k < categories; k++) {
        const cell = group * categories + k;
        const [sum, rest] = [high[cell * units + unit] as number, low[cell * units + unit] as number];
        byUnit[unit * cells + cell] = (sum * word + rest) * weightUnit;
        highSum += sum;
        lowSum += rest;
      }
      groupByUnit[unit * groups + group] = (highSum * word + lowSum) * weightUnit;
    }
  }
  const allUnits = (values: Float64Array, cell: number): number =>
    values.subarray(cell * units, (cell + 1) * units).reduce((sum, one) => sum + one, 0);
  const total = Float64Array.from(
    { length: cells },
    (_, cell) => (allUnits(high, cell) * word + allUnits(low, cell)) * weightUnit,
  );
  const counts = Float64Array.from({ length: cells }, (_, cell) => allUnits(count, cell));
  return { units, groups, categories, byUnit, groupByUnit, total, count: counts };
}

const word = 2 ** 32;

/** Only at shares of 0 and 1 is Kish's size asked for, and reading the rows for it once more is dear. */
function someShareIsExtreme({ count, categories, groups, total }: CellSums): boolean {
  if (categories < 2) return true;
  for (let group = 0; group < groups; group++) {
    const totals = total.subarray(group * categories, (group + 1) * categories);
    const all = totals.reduce((sum, one) => sum + one, 0);
    // Far above what rounding can make of a share next to 0 or 1.
    if (totals.some((one, k) => count[group * categories + k] === 0 || one <= 1e-9 * all)) return true;
  }
  return false;
}

/** Σ w² by group of the rows where both columns are present. */
async function weightSquared(sample: SampleDatabase, { column: of, by }: WantedSums): Promise<Float64Array> {
  const weight = column(designColumns.weight);
  const answered = (name: string) => above(column(storedName(sample.columns, name)), whole(0));
  const counted = all(above(weight, double(0)), answered(of.name));
  const { squares } = await orderFreeSums(
    {
      ...sample,
      where: by === undefined ? counted : all(counted, answered(by.name)),
      by: by === undefined ? [] : [{ name: storedName(sample.columns, by.name), size: by.categories + 1 }],
    },
    { squares: times(weight, weight) },
  );
  return by === undefined ? squares : squares.subarray(1);
}
