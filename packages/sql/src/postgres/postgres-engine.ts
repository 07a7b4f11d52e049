import { derivedTableText, postgresDialect, quoted, selectText } from '../dialect.ts';
import { emptyColumn, rowsOf, typeOf, type Columns, type SqlEngine } from '../engine.ts';
import type { Select, Selected } from '../select.ts';
import { wordsOf } from '../whole-sums.ts';
import { crossedSums } from './crossed-sums.ts';
import type { TextConnection } from './text-connection.ts';

export function postgresEngine(connection: TextConnection): SqlEngine {
  const run = async (text: string): Promise<void> => {
    await connection.query(text);
  };
  return {
    name: 'PostgreSQL',
    select: (select) => selected(connection, select),
    crossedSums: (request) => crossedSums(connection, request),
    columns: async (table, types) => {
      const wanted = Object.entries(types);
      // By place on disk: a scan may begin in the middle of a table, or be shared among workers.
      const rows = await connection.query(
        `SELECT ${wanted.map(([name]) => quoted(name)).join(', ')} FROM ${quoted(table)} ORDER BY ctid`,
      );
      const read = wanted.map(([name, type], i) => {
        const values = emptyColumn(type, rows.length);
        const missing = type === 'double' ? NaN : 0;
        rows.forEach((row, at) => (values[at] = Number(row[i] ?? missing)));
        return [name, values];
      });
      return Object.fromEntries(read) as Columns;
    },
    createTable: (name, columns) => createTable(connection, name, columns),
    deriveTable: (name, from, columns, rows) =>
      run(derivedTableText(postgresDialect, name, from, columns, rows)),
    dropTable: (name) => run(`DROP TABLE ${quoted(name)}`),
    close: () => connection.close(),
  };
}

async function selected(connection: TextConnection, select: Select): Promise<Selected> {
  const rows = await connection.query(selectText(postgresDialect, select));
  const numbers: Record<string, Float64Array> = {};
  const wholeSums: Record<string, ReturnType<typeof wordsOf>> = {};
  for (const [i, name] of [...(select.by ?? []), ...Object.keys(select.take)].entries()) {
    const values = rows.map((row) => row[i] ?? null);
    if (select.take[name]?.kind === 'whole-sum')
      wholeSums[name] = wordsOf(values.map((value) => BigInt(value ?? 0)));
    else numbers[name] = Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
  }
  return { rows: rows.length, numbers, wholeSums };
}

const rowsOfOneInsert = 10_000;

async function createTable(connection: TextConnection, name: string, columns: Columns): Promise<void> {
  const rows = rowsOf(columns);
  const all = Object.entries(columns).map(([of, values]) => ({
    of,
    values,
    type: postgresDialect.types[typeOf(values)],
  }));
  const definitions = all.map(({ of, type }) => `${quoted(of)} ${type}`);
  await connection.query(`CREATE TABLE ${quoted(name)} (${definitions.join(', ')})`);
  const arrays = all.map(({ type }, i) => `CAST($${i + 1} AS ${type}[])`);
  for (let from = 0; from < rows; from += rowsOfOneInsert) {
    const texts = all.map(({ values }) => {
      const part = Array.from(values.slice(from, from + rowsOfOneInsert), (value) =>
        Number.isNaN(value) ? 'NULL' : String(value),
      );
      return `{${part.join(',')}}`;
    });
    await connection.query(`INSERT INTO ${quoted(name)} SELECT * FROM unnest(${arrays.join(', ')})`, texts);
  }
  await connection.query(`ANALYZE ${quoted(name)}`);
}
