/**
 * Speed of estimation: tasks T1 to T4 of docs/benchmarks.md, beside bare loops over the same columns in the same run.
 *
 *     node bench/estimation.ts [ROWS…=100000 1000000 10000000] [--threads=2] [--rounds=5] [--r]
 *
 * T1: every category of 20 questions with its linearised standard error. T2: the same in each group of a six-way
 * domain. T3: 120 crosstabs with Rao and Scott's F. T4: raking to four margins, factors and weights.
 * Each number of rows runs in a process of its own, for its peak memory. `--r` sets R's `survey` the same tasks on as
 * many rows, where Rscript has it: minutes at 1,000,000.
 */
import { openThreads } from '@langnghe/estimation';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bareCount, bareCountByGroup, bareRead } from './bare-loops.ts';
import { benchData } from './estimation-data.ts';
import { compareWithR } from './estimation-r.ts';
import { tasksOf } from './estimation-tasks.ts';

const seed = 'estimation';
const given = process.argv.slice(2);
const option = (name: string, otherwise: number): number => {
  const found = given.find((one) => one.startsWith(`--${name}=`));
  return found === undefined ? otherwise : Number(found.slice(name.length + 3));
};
const sizes = given.filter((one) => !one.startsWith('--')).map(Number);
const threadsAsked = option('threads', 2);
const rounds = option('rounds', 5);
for (const rows of sizes) {
  if (!Number.isInteger(rows) || rows < 2000)
    throw new Error(`rows must be a whole number from 2000: ${rows}`);
}

const [only, ...others] = sizes;
if (only !== undefined && others.length === 0) {
  await measure(only);
  if (given.includes('--r')) compareWithR(only, seed);
} else {
  for (const rows of sizes.length > 0 ? sizes : [100_000, 1_000_000, 10_000_000]) {
    const options = given.filter((one) => one.startsWith('--'));
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(rows), ...options], {
      stdio: 'inherit',
    });
    if (run.status !== 0) throw new Error(`the run of ${rows} rows failed`);
  }
}

/** Bare loops and tasks take turns, so that a busy minute falls on both; the first turn warms the compiler up. */
async function measure(rows: number): Promise<void> {
  const data = benchData(rows, seed);
  const tasks = tasksOf(data);
  const threads = openThreads(threadsAsked);
  const inThreads = tasks.inThreads(threads);
  const counts = 'weighted counts (w added to the category)';
  const countsByAge = 'weighted counts by age';
  const measured: readonly Measured[] = [
    { name: 'codes added up', run: () => bareRead(data) },
    { name: counts, run: () => bareCount(data) },
    { name: countsByAge, run: () => bareCountByGroup(data) },
    { name: 'T1: 87 shares of 20 questions', task: 'T1', run: tasks.shares },
    { name: 'T2: the same by six ages', task: 'T2', run: tasks.sharesByAge },
    { name: 'T3: 120 Rao–Scott tests', task: 'T3', run: tasks.tests },
    { name: 'T4: raking factors', task: 'T4', run: tasks.factors },
    { name: 'T4: factors and weights', run: tasks.factorsAndWeights },
    { name: `T1, ${threadsAsked} threads`, run: inThreads.shares },
    { name: `T2, ${threadsAsked} threads`, run: inThreads.sharesByAge },
    { name: `T3, ${threadsAsked} threads`, run: inThreads.tests },
  ];
  const first = new Map<string, number>();
  const least = new Map<string, number>();
  const time = async (name: string, run: () => unknown): Promise<void> => {
    const start = performance.now();
    await run();
    const taken = performance.now() - start;
    if (!first.has(name)) first.set(name, taken);
    least.set(name, Math.min(least.get(name) ?? Infinity, taken));
  };
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of measured) await time(name, run);
  }
  await time('cold: sorting rows and columns, then T1', () => tasksOf(data).shares());
  await threads.close();

  const counted = least.get(counts) ?? NaN;
  const milliseconds = (ms: number | undefined): string => (ms ?? NaN).toFixed(1);
  const how = `seed ${seed}, Node ${process.version}; one thread unless said; ms, least of ${rounds}`;
  console.log(`\n${rows.toLocaleString('en')} rows, ${how}\n`);
  console.log(
    '| | first | least | times the weighted counts | R in a quiet hour / least |\n|---|---|---|---|---|',
  );
  for (const name of least.keys()) {
    const ms = least.get(name) ?? NaN;
    const r = quietHour(rows, name);
    const cells = [first.get(name), ms].map(milliseconds);
    console.log(
      `| ${name} | ${cells.join(' | ')} | ${(ms / counted).toFixed(2)} | ${r === null ? '' : Math.round((1000 * r) / ms)} |`,
    );
  }
  const all = measured.reduce(
    (sum, { name, task }) => sum + (task === undefined ? 0 : (least.get(name) ?? NaN)),
    0,
  );
  console.log(`\nT1 to T4 together, one thread: ${milliseconds(all)} ms.`);
  const peak = process.resourceUsage().maxRSS / 1024 ** 2;
  console.log(`Peak memory ${peak.toFixed(2)} GiB, data included.`);
}

interface Measured {
  readonly name: string;
  readonly task?: string;
  readonly run: () => unknown;
}

/** Seconds of R's `survey` 4.5 at 1,000,000 rows in a quiet hour (issue 3); T4 with weights, as R has no factors alone. */
function quietHour(rows: number, name: string): number | null {
  const seconds: Readonly<Record<string, number>> = { T1: 21.5, T2: 52.6, T3: 349, T4: 14.4 };
  return rows === 1_000_000 ? (seconds[name.slice(0, 2)] ?? null) : null;
}
