/**
 * Speed of estimation: tasks T1 to T4 of docs/benchmarks.md, beside bare loops over the same columns in the same run.
 *
 *     node bench/estimation.ts [ROWS=1000000] [SEED=estimation] [--r]
 *
 * T1: every category of 20 questions with its linearised standard error. T2: the same in each group of a six-way
 * domain. T3: 120 crosstabs with Rao and Scott's F. T4: raking to four margins, factors and weights.
 * `--r` sets R's `survey` the same tasks on 100,000 rows of the same kind, where Rscript has it.
 */
import { bareCount, bareCountByGroup, bareRead } from './bare-loops.ts';
import { benchData } from './estimation-data.ts';
import { compareWithR } from './estimation-r.ts';
import { tasksOf, type Tasks } from './estimation-tasks.ts';

const values = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const rows = Number(values[0] ?? 1_000_000);
const seed = values[1] ?? 'estimation';
if (!Number.isInteger(rows) || rows < 2000) throw new Error(`rows must be a whole number from 2000: ${rows}`);

const data = benchData(rows, seed);
const tasks: readonly (readonly [string, (tasks: Tasks) => unknown])[] = [
  ['T1: 87 shares of 20 questions', (on) => on.shares()],
  ['T2: the same by six ages', (on) => on.sharesByAge()],
  ['T3: 120 Rao–Scott tests', (on) => on.tests()],
  ['T4: raking factors', (on) => on.factors()],
  ['T4: factors and weights', (on) => on.factorsAndWeights()],
];
const loops: readonly (readonly [string, () => unknown])[] = [
  ['codes added up', () => bareRead(data)],
  ['weighted counts (w added to the category)', () => bareCount(data)],
  ['weighted counts by age', () => bareCountByGroup(data)],
];

/** Bare loops and tasks take turns, so that a busy minute falls on both; the first turn warms the compiler up. */
const rounds = 5;
const first = new Map<string, number>();
const least = new Map<string, number>();
function time(name: string, run: () => unknown): void {
  const start = performance.now();
  run();
  const taken = performance.now() - start;
  if (!first.has(name)) first.set(name, taken);
  least.set(name, Math.min(least.get(name) ?? Infinity, taken));
}

const prepared = tasksOf(data);
for (let round = 0; round < rounds; round++) {
  for (const [name, loop] of loops) time(name, loop);
  for (const [name, task] of tasks) time(name, () => task(prepared));
}
const again = tasksOf(data);
time('cold: sorting rows and columns, then T1', () => again.shares());

const counted = least.get(loops[1]?.[0] ?? '') ?? NaN;
const milliseconds = (ms: number | undefined): string => (ms ?? NaN).toFixed(1);
console.log(
  `${rows.toLocaleString('en')} rows, seed ${seed}, Node ${process.version}, one thread; ms, least of ${rounds}\n`,
);
console.log('| | first | least | times the weighted counts |\n|---|---|---|---|');
for (const name of least.keys()) {
  const ratio = ((least.get(name) ?? NaN) / counted).toFixed(2);
  console.log(`| ${name} | ${milliseconds(first.get(name))} | ${milliseconds(least.get(name))} | ${ratio} |`);
}
const peak = process.resourceUsage().maxRSS / 1024 ** 2;
console.log(`\nPeak memory ${peak.toFixed(2)} GiB, data included.`);
if (process.argv.includes('--r')) compareWithR(100_000, seed);
