/**
 * Estimation by SQL in DuckDB: tasks T1 to T4 of docs/benchmarks.md beside the bare SQL scan of the same columns, and
 * all four from Parquet on disk, by DuckDB and by typed arrays.
 *
 *     node bench/sql-engines.ts [ROWS=1000000] [ROUNDS=5] [--tables] [--parquet] [--grouped]
 *
 * `--grouped`: every cell by GROUP BY in DuckDB; without it DuckDB sorts and scans and the kernel adds. `--tables`: the tasks on a table in memory, beside the scan. `--parquet`: all four with loading; both engines' values
 * are compared bit by bit. Without either, both.
 */
import { parquetColumns, type CodedColumn, type CodedTable } from '@langnghe/dataset';
import {
  crosstabTests,
  crosstabTestsInDatabase,
  crosstabTestsInThreads,
  estimateTables,
  estimateTablesInDatabase,
  estimateTablesInThreads,
  openSample,
  openThreads,
  rakeFactors,
  rakeFactorsInDatabase,
  type SampleDatabase,
  type TablePlan,
  type Threads,
} from '@langnghe/estimation';
import type { Checked } from '@langnghe/language';
import { openDuckDb, type DuckDb } from '@langnghe/sql';
import { linearizedFromWeights } from '@langnghe/weighting';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { populationMargins } from './estimation-tasks.ts';
import { nameSurvey, writeSurvey, type ParquetSurvey } from './sql-engine-data.ts';

const values = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const rows = Number(values[0] ?? 1_000_000);
const rounds = Number(values[1] ?? 5);
if (!(rows >= 2000 && rounds >= 1)) throw new Error('at least 2000 rows and one round');
const [tables, parquet] = [process.argv.includes('--tables'), process.argv.includes('--parquet')];
const everything = !tables && !parquet;
const way = process.argv.includes('--grouped') ? 'grouped' : 'in-parts';

function unwrap<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.issues.map((issue) => issue.message.en).join('; '));
  return checked.value;
}

const folder = mkdtempSync(join(tmpdir(), 'langnghe-sql-'));
const open = (): Promise<DuckDb> =>
  openDuckDb({ threads: 2, memory: '2500MiB', spillFolder: join(folder, 'spill') });
/** Processor time of all threads beside the clock: on a busy machine the clock measures the neighbours too. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
}

const least = new Map<string, Taken>();
async function time<T>(name: string, run: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const made = await run();
  const { user, system } = process.cpuUsage(before);
  const known = least.get(name) ?? { clock: Infinity, processor: Infinity };
  least.set(name, {
    clock: Math.min(known.clock, performance.now() - start),
    processor: Math.min(known.processor, (user + system) / 1000),
  });
  return made;
}

interface AllTasks {
  readonly shares: () => unknown;
  readonly byAge: () => unknown;
  readonly tests: () => unknown;
  readonly factors: () => unknown;
}

function planOf({ shape }: ParquetSurvey, by?: string): TablePlan {
  return {
    tables: shape.questions.map((variable) => ({
      id: variable,
      variable,
      statistic: 'share',
      ...(by === undefined ? {} : { by }),
    })),
  };
}

const hashes = { dataset: 'bench', weights: 'bench' };
const rakingOf = ({ shape }: ParquetSurvey) => ({
  margins: populationMargins({ ...shape, rows }),
  maxit: 100,
  epsilon: 1e-6,
});

function inDatabase(survey: ParquetSurvey, sample: SampleDatabase): AllTasks {
  const { codebook, demographics, questions } = survey.shape;
  const tablesOf = async (by?: string) =>
    unwrap(await estimateTablesInDatabase(sample, { codebook, plan: planOf(survey, by), hashes }));
  return {
    shares: () => tablesOf(),
    byAge: () => tablesOf('age'),
    tests: async () =>
      (await crosstabTestsInDatabase(sample, demographics, questions)).map((one) => unwrap(one)),
    factors: async () => unwrap(await rakeFactorsInDatabase(sample, rakingOf(survey))).factor,
  };
}

/** Files read into typed arrays; with threads, those do the tests and the tables. */
async function inArrays(survey: ParquetSurvey, threads?: Threads): Promise<AllTasks> {
  const { codebook, demographics, questions } = survey.shape;
  const codes = await parquetColumns(
    survey.answers,
    survey.columns.map(() => 'byte'),
  );
  const [weight, stratum, psu] =
    (await parquetColumns(survey.weights, ['double', 'integer', 'integer'])) ?? [];
  if (!(weight instanceof Float64Array && stratum instanceof Uint32Array && psu instanceof Uint32Array))
    throw new Error('not the weights that were written');
  const columns = survey.columns.flatMap(({ name, levels }, i): [string, CodedColumn][] => {
    const read = codes?.[i];
    return read instanceof Uint8Array ? [[name, { kind: 'coded', codes: read, levels }]] : [];
  });
  const table: CodedTable = { rows, columns: Object.fromEntries(columns) };
  const design = { datasetHash: 'bench', hash: 'bench', rows, weight, stratum, psu };
  const tablesOf = async (by?: string) => {
    const request = { table, codebook, design, plan: planOf(survey, by), hashes };
    return unwrap(
      threads === undefined ? estimateTables(request) : await estimateTablesInThreads(threads, request),
    );
  };
  return {
    shares: () => tablesOf(),
    byAge: () => tablesOf('age'),
    tests: async () => {
      const linearized = linearizedFromWeights(design);
      const made =
        threads === undefined
          ? crosstabTests(table, linearized, demographics, questions)
          : await crosstabTestsInThreads(threads, table, linearized, demographics, questions);
      return made.map((one) => unwrap(one));
    },
    factors: () => unwrap(rakeFactors(table, weight, rakingOf(survey))).factor,
  };
}

async function allFour({ shares, byAge, tests, factors }: AllTasks): Promise<string> {
  return JSON.stringify([await shares(), await byAge(), await tests(), await factors()]);
}

async function measureTables(survey: ParquetSurvey): Promise<void> {
  const engine = await open();
  const sample = unwrap(
    await time('table made from Parquet', async () =>
      openSample(await nameSurvey(engine, survey), 'adjust', way),
    ),
  );
  const { shape } = survey;
  const codes = shape.questions.map((name) => `sum("${sample.columns[name]?.in ?? ''}")`);
  const scan = `SELECT ${[...codes, 'sum(_weight)', 'sum(_psu)'].join(', ')} FROM "${sample.table}"`;
  const tasks = inDatabase(survey, sample);
  for (let round = 0; round < rounds; round++) {
    await time(bareScan, () => engine.run(scan));
    await time('T1: 87 shares of 20 questions', tasks.shares);
    await time('T2: the same by six ages', tasks.byAge);
    await time('T3: 120 Rao–Scott tests', tasks.tests);
    await time('T4: raking factors', tasks.factors);
  }
  await engine.close();
}

async function measureParquet(survey: ParquetSurvey): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const arrays = await time('Parquet → typed arrays → all four', async () =>
      allFour(await inArrays(survey)),
    );
    const inThreads = await time('Parquet → typed arrays → all four in 2 threads', async () => {
      const threads = openThreads(2);
      const made = await allFour(await inArrays(survey, threads));
      await threads.close();
      return made;
    });
    if (inThreads !== arrays) throw new Error('one thread and two differ');
    await time('of which Parquet → typed arrays', () => inArrays(survey));
    const database = await time('Parquet → DuckDB → all four', async () => {
      const engine = await open();
      const sample = unwrap(await openSample(await nameSurvey(engine, survey), 'adjust', way));
      const made = await allFour(inDatabase(survey, sample));
      await engine.close();
      return made;
    });
    if (arrays !== database) throw new Error('typed arrays and DuckDB differ');
  }
}

const bareScan = 'bare scan: 20 questions, weight and PSU added up';
try {
  const maker = await open();
  const survey = await writeSurvey(maker, folder, rows);
  await maker.close();
  if (tables || everything) await measureTables(survey);
  if (parquet || everything) await measureParquet(survey);
  console.log(
    `${rows.toLocaleString('en')} rows, Node ${process.version}, DuckDB with 2 threads; ms, least of ${rounds}\n`,
  );
  console.log('| | clock | times the scan | processor | times the scan |\n|---|---|---|---|---|');
  const scan = least.get(bareScan);
  for (const [name, { clock, processor }] of least) {
    const ratios = [clock / (scan?.clock ?? NaN), processor / (scan?.processor ?? NaN)].map((one) =>
      Number.isNaN(one) ? '' : one.toFixed(1),
    );
    console.log(`| ${name} | ${clock.toFixed(0)} | ${ratios[0]} | ${processor.toFixed(0)} | ${ratios[1]} |`);
  }
  console.log(`\nPeak memory ${(process.resourceUsage().maxRSS / 1024 ** 2).toFixed(2)} GiB, all included.`);
} finally {
  rmSync(folder, { recursive: true });
}
