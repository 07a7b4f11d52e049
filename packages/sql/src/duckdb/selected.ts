import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api';
import { duckdbDialect, selectText } from '../dialect.ts';
import { wordsOf } from '../whole-sums.ts';
import type { Select, Selected } from '../select.ts';

/** Results of aggregates are short: a value object per entry does no harm. */
export async function selected(connection: DuckDBConnection, select: Select): Promise<Selected> {
  const result = await connection.run(selectText(duckdbDialect, select));
  const chunks = await result.fetchAllChunks();
  const rows = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const numbers: Record<string, Float64Array> = {};
  const wholeSums: Record<string, ReturnType<typeof wordsOf>> = {};
  for (const [i, name] of [...(select.by ?? []), ...Object.keys(select.take)].entries()) {
    const values = valuesOf(chunks, i);
    if (select.take[name]?.kind === 'whole-sum')
      wholeSums[name] = wordsOf(values.map((value) => BigInt(value ?? 0)));
    else numbers[name] = Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
  }
  return { rows, numbers, wholeSums };
}

function valuesOf(chunks: readonly DuckDBDataChunk[], column: number): (number | bigint | null)[] {
  return chunks.flatMap((chunk) => {
    const vector: DuckDBVector = chunk.getColumnVector(column);
    return Array.from({ length: chunk.rowCount }, (_, row) => {
      const value = vector.getItem(row);
      if (value === null || typeof value === 'number' || typeof value === 'bigint') return value;
      throw new Error('an aggregate that is no number');
    });
  });
}
