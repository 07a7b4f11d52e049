import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { emptyTable, type CrossedSums, type CrossedTable, type Crossing } from '../crossed-sums.ts';
import { quoted } from '../dialect.ts';
import { vectorBytes, vectorValues } from './vector-bytes.ts';

/** Below this many rows one query of all tables is quicker than a query each: the threads then share the tables. */
const mostRowsOfOneQuery = 300_000;

/**
 * One GROUP BY per crossing; a column that is wanted alone and crossed is added up from the crossing. Keys and codes are grouped as they are stored, since only a column's own range lets the
 * engine use a table addressed by them (`PERFECT_HASH_GROUP_BY`).
 */
export async function crossedSums(
  connection: DuckDBConnection,
  request: CrossedSums,
): Promise<CrossedTable[]> {
  const tables = request.crossings.map((crossing) => emptyTable(request, crossing));
  const margins = marginsOf(request.crossings);
  const texts = crossedTexts(request);
  const together = request.rows < mostRowsOfOneQuery;
  for (const text of together ? [texts.join(' UNION ALL ')] : texts) {
    // Not `stream`: many aggregates in one UNION ALL never ended with it.
    const result = await connection.run(text);
    for (const chunk of await result.fetchAllChunks()) take(request, tables, margins, chunk);
  }
  for (const i of margins.values()) carry(tables[i] as CrossedTable);
  return tables;
}

/** Columns alone that are summed from a crossing of them, by the number of that crossing. */
function marginsOf(crossings: readonly Crossing[]): Map<number, number> {
  const margins = new Map<number, number>();
  for (const [i, { a, b }] of crossings.entries()) {
    if (a !== null) continue;
    const crossed = crossings.findIndex(
      (one, j) => one.a !== null && one.b.name === b.name && !margins.has(j),
    );
    if (crossed >= 0) margins.set(crossed, i);
  }
  return margins;
}

function carry({ high, low }: CrossedTable): void {
  for (let i = 0; i < low.length; i++) {
    const carried = Math.floor((low[i] as number) / word);
    high[i] = (high[i] as number) + carried;
    low[i] = (low[i] as number) - carried * word;
  }
}

/** Columns: number of the crossing, key, code of a, code of b, sum, count. */
export function crossedTexts({ from, sum, key, crossings }: CrossedSums): string[] {
  const margins = new Set(marginsOf(crossings).values());
  return crossings.flatMap(({ a, b }, i) => {
    if (margins.has(i)) return [];
    const keys = [key.name, ...(a === null ? [] : [a.name]), b.name].map(quoted);
    const codeOfA = a === null ? '1' : quoted(a.name);
    const codes = [String(i), quoted(key.name), codeOfA, quoted(b.name)].map(
      (value) => `CAST(${value} AS UINTEGER)`,
    );
    const value = quoted(sum);
    return `SELECT ${codes.join(', ')}, sum(${value}), count(${value}) FROM ${quoted(from)} GROUP BY ${keys.join(', ')}`;
  });
}

function take(
  request: CrossedSums,
  tables: readonly CrossedTable[],
  margins: ReadonlyMap<number, number>,
  chunk: DuckDBDataChunk,
): void {
  const rows = chunk.rowCount;
  if (rows === 0) return;
  const [number, key, a, b] = [0, 1, 2, 3].map((i) => vectorValues(chunk, i, 'integer'));
  const sums = words(vectorBytes(chunk, 4, 16), rows * 4);
  const counts = words(vectorBytes(chunk, 5, 8), rows * 2);
  let i = 0;
  while (i < rows) {
    const of = number?.[i] as number;
    const table = tables[of] as CrossedTable;
    const margin = tables[margins.get(of) ?? -1];
    const { categoriesA, categoriesB } = sizes(request.crossings[of] as Crossing);
    for (; i < rows && number?.[i] === of; i++) {
      const count = (counts[i * 2] as number) + (counts[i * 2 + 1] as number) * word;
      const codeA = a?.[i] as number;
      const codeB = b?.[i] as number;
      // Not counted, or missing.
      if (count === 0 || codeB === 0 || codeB > categoriesB) continue;
      const unit = key?.[i] as number;
      if (unit >= request.key.size) throw new Error(`key ${unit} among ${request.key.size}`);
      if (sums[i * 4 + 3] !== 0) throw new Error('a sum is negative or beyond 2⁹⁶');
      const high = (sums[i * 4 + 1] as number) + (sums[i * 4 + 2] as number) * word;
      const low = sums[i * 4] as number;
      if (margin !== undefined) add(margin, (codeB - 1) * request.key.size + unit, high, low, count);
      if (codeA === 0 || codeA > categoriesA) continue;
      add(table, ((codeA - 1) * categoriesB + codeB - 1) * request.key.size + unit, high, low, count);
    }
  }
}

function add(table: CrossedTable, entry: number, high: number, low: number, count: number): void {
  table.high[entry] = (table.high[entry] as number) + high;
  table.low[entry] = (table.low[entry] as number) + low;
  table.count[entry] = (table.count[entry] as number) + count;
}

const word = 2 ** 32;

function words(bytes: Uint8Array, count: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, count);
}

function sizes({ a, b }: Crossing): { categoriesA: number; categoriesB: number } {
  return { categoriesA: a?.categories ?? 1, categoriesB: b.categories };
}
