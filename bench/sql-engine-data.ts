/** The survey of `estimation-data.ts` made by DuckDB itself, so that ten million rows never pass through JavaScript. */
import type { StoredColumn, StoredSample } from '@langnghe/estimation';
import type { DuckDb } from '@langnghe/sql';
import { join } from 'node:path';
import { benchData, psusOfStratum, strata, type BenchData } from './estimation-data.ts';

export interface ParquetSurvey {
  readonly answers: string;
  readonly weights: string;
  /** In the order of the file of answers. */
  readonly columns: readonly { readonly name: string; readonly levels: readonly string[] }[];
  /** Codebook, names and margins; its own rows are few. */
  readonly shape: BenchData;
}

/** Uniform in [0, 1), the same for the same row and number whatever the threads. */
function uniform(number: number): string {
  return `(hash(i * 1000 + ${number}) / 18446744073709551616.0)`;
}

const psus = strata * psusOfStratum;
const weightSpread = Math.sqrt(Math.log(1 + 0.68 ** 2));

export async function writeSurvey(engine: DuckDb, folder: string, rows: number): Promise<ParquetSurvey> {
  const shape = benchData(psus, 'shape');
  const columns = [...shape.demographics, ...shape.questions].map((name) => {
    const column = shape.columns[name];
    return { name, levels: column?.kind === 'coded' ? column.levels : [] };
  });
  await engine.run(
    `CREATE VIEW drawn AS SELECT i, CASE WHEN i < ${psus} THEN i ELSE floor(${uniform(1)} * ${psus}) END AS psu FROM range(${rows}) AS r(i)`,
  );
  const answers = columns.map(({ name, levels }, k) => {
    const u = uniform(10 + 2 * k);
    const lean = `(hash(psu) / 18446744073709551616.0 - 0.5 + (1 + floor(${uniform(12)} * 6)) / 20)`;
    const code = name.startsWith('q')
      ? `CASE WHEN ${uniform(11 + 2 * k)} < 0.03 THEN 0 ELSE 1 + floor(least(0.999999, ${u} ** (1 + ${lean})) * ${levels.length}) END`
      : `1 + floor(${u} * ${levels.length})`;
    return `CAST(${code} AS UTINYINT) AS "${name}"`;
  });
  const files = { answers: join(folder, 'answers.parquet'), weights: join(folder, 'weights.parquet') };
  const format = '(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)';
  await engine.run(`COPY (SELECT ${answers.join(', ')} FROM drawn) TO '${files.answers}' ${format}`);
  const gaussian = `sqrt(-2 * ln(1 - ${uniform(2)})) * cos(${2 * Math.PI} * ${uniform(3)})`;
  await engine.run(
    `COPY (SELECT exp(${weightSpread} * ${gaussian}) AS weight, CAST(floor(psu / ${psusOfStratum}) AS DOUBLE) AS stratum, CAST(psu AS DOUBLE) AS psu FROM drawn) TO '${files.weights}' ${format}`,
  );
  await engine.run('DROP VIEW drawn');
  return { ...files, columns, shape };
}

/** The two files side by side. */
export async function nameSurvey(engine: DuckDb, survey: ParquetSurvey): Promise<StoredSample> {
  const count = survey.columns.length;
  await engine.nameParquet('survey', [
    { path: survey.answers, columns: count },
    { path: survey.weights, columns: 3 },
  ]);
  return {
    engine,
    table: 'survey',
    columns: Object.fromEntries(
      survey.columns.map(({ name, levels }, i): [string, StoredColumn] => [
        name,
        { kind: 'coded', in: `c${i}`, levels },
      ]),
    ),
    design: { weight: `c${count}`, stratum: `c${count + 1}`, psu: `c${count + 2}` },
  };
}
