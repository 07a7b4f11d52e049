import { cellsOf, emptyTable, type CrossedSums, type CrossedTable } from '../crossed-sums.ts';
import { quoted } from '../dialect.ts';
import type { TextConnection } from './text-connection.ts';

/** PostgreSQL takes 1,664 columns in a result; each cell has a sum and a count. */
const mostCellsOfOneQuery = 800;

interface Cell {
  readonly table: CrossedTable;
  /** Entry of the key 0. */
  readonly start: number;
  readonly condition: string;
}

/** One pass over the rows for up to 800 cells: SUM() FILTER by key was four times as quick as a GROUP BY per table. */
export async function crossedSums(connection: TextConnection, request: CrossedSums): Promise<CrossedTable[]> {
  const tables = request.crossings.map((crossing) => emptyTable(request, crossing));
  const cells = tables.flatMap((table, i) => cellsOfTable(request, table, i));
  for (let from = 0; from < cells.length; from += mostCellsOfOneQuery) {
    await sumCells(connection, request, cells.slice(from, from + mostCellsOfOneQuery));
  }
  return tables;
}

function cellsOfTable({ crossings, key }: CrossedSums, table: CrossedTable, i: number): Cell[] {
  const crossing = crossings[i];
  if (crossing === undefined) return [];
  const { a, b } = crossing;
  return Array.from({ length: cellsOf(crossing) }, (_, cell) => {
    const ofB = `${quoted(b.name)} = ${(cell % b.categories) + 1}`;
    const ofA = a === null ? '' : `${quoted(a.name)} = ${Math.floor(cell / b.categories) + 1} AND `;
    return { table, start: cell * key.size, condition: ofA + ofB };
  });
}

async function sumCells(
  connection: TextConnection,
  { from, sum, key }: CrossedSums,
  cells: readonly Cell[],
): Promise<void> {
  const value = quoted(sum);
  const aggregates = cells.flatMap(({ condition }, i) => [
    `sum(${value}) FILTER (WHERE ${condition}) AS s${i}`,
    `count(${value}) FILTER (WHERE ${condition}) AS n${i}`,
  ]);
  const name = quoted(key.name);
  const rows = await connection.query(
    `SELECT ${[name, ...aggregates].join(', ')} FROM ${quoted(from)} GROUP BY ${name}`,
  );
  for (const row of rows) {
    const unit = Number(row[0]);
    if (!(unit < key.size)) throw new Error(`key ${unit} among ${key.size}`);
    cells.forEach(({ table, start }, i) => {
      const count = Number(row[2 + 2 * i]);
      if (count > 0) put(table, start + unit, BigInt(row[1 + 2 * i] ?? 0), count);
    });
  }
}

function put(table: CrossedTable, entry: number, sum: bigint, count: number): void {
  if (sum < 0n || sum >> 85n !== 0n) throw new Error('a sum is negative or beyond 2⁸⁵');
  table.high[entry] = Number(sum >> 32n);
  table.low[entry] = Number(sum & 0xffffffffn);
  table.count[entry] = count;
}
