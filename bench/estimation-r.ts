import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchData, margins, type BenchData } from './estimation-data.ts';
import { populationMargins, tasksOf, type Tasks } from './estimation-tasks.ts';

/** R takes about half a second a test at 100,000 rows: 10 of the 120, spread over all variables, stand for all. */
const testsInR = Array.from({ length: 10 }, (_, k) => 13 * k);

const script = `
suppressMessages(library(survey))
out <- commandArgs(TRUE)[1]
d <- read.csv(file.path(out, "rows.csv"))
margin <- read.csv(file.path(out, "margins.csv"))
questions <- grep("^q[0-9]", names(d), value = TRUE)
demographics <- strsplit(readLines(file.path(out, "demographics.txt")), " ")[[1]]
raked <- strsplit(readLines(file.path(out, "raked.txt")), " ")[[1]]
tests <- as.integer(readLines(file.path(out, "tests.txt")))
for (name in c(questions, demographics)) d[[name]] <- factor(ifelse(d[[name]] == 0, NA, d[[name]]))
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = d)
keep <- function(name, values) writeLines(sprintf("%.17g", values), file.path(out, name))
timed <- function(work) { start <- proc.time()[["elapsed"]]; values <- work(); list(seconds = proc.time()[["elapsed"]] - start, values = values) }
t1 <- timed(function() lapply(questions, function(q) svymean(reformulate(q), design, na.rm = TRUE)))
t2 <- timed(function() lapply(questions, function(q) svyby(reformulate(q), ~age, design, svymean, na.rm = TRUE)))
pairs <- expand.grid(row = demographics, column = questions, stringsAsFactors = FALSE)[tests, ]
t3 <- timed(function() lapply(seq_len(nrow(pairs)), function(i)
  svychisq(reformulate(c(pairs$row[i], pairs$column[i])), subset(design, !is.na(d[[pairs$column[i]]])), statistic = "F")))
t4 <- timed(function() {
  population <- lapply(raked, function(name) { one <- margin[margin$variable == name, ]; setNames(data.frame(factor(one$level), one$Freq), c(name, "Freq")) })
  rake(design, lapply(raked, reformulate), population, control = list(maxit = 100, epsilon = 1e-6, verbose = FALSE))
})
keep("t1.txt", unlist(lapply(t1$values, function(one) rbind(coef(one), SE(one)))))
keep("t2.txt", unlist(lapply(t2$values, function(one) rbind(coef(one), unlist(SE(one))))))
keep("t3.txt", sapply(t3$values, function(one) one$statistic))
keep("t4.txt", weights(t4$values))
keep("seconds.txt", c(t1$seconds, t2$seconds, t3$seconds, t4$seconds))
writeLines(paste(R.version.string, "survey", packageVersion("survey")), file.path(out, "version.txt"))
`;

/** The four tasks in R's `survey` and here in the same run; throws where a value differs. */
export function compareWithR(rows: number, seed: string): void {
  if (spawnSync('Rscript', ['-e', 'library(survey)']).status !== 0) {
    console.log('\nRscript with the package survey is not installed: no comparison with R.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'langnghe-bench-'));
  try {
    const data = benchData(rows, seed);
    writeTasks(folder, data);
    const run = spawnSync('Rscript', [join(folder, 'tasks.R'), folder], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`R failed: ${run.stderr}`);
    report(folder, data);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeTasks(folder: string, data: BenchData): void {
  const names = [...data.questions, ...data.demographics];
  const columns = names.map((name) => data.columns[name]?.codes ?? []);
  const { psu, stratum, weight } = data.design;
  const lines = Array.from({ length: data.rows }, (_, row) =>
    [psu[row], stratum[row], weight[row], ...columns.map((codes) => codes[row])].join(','),
  );
  const keep = (name: string, text: string): void => writeFileSync(join(folder, name), `${text}\n`);
  keep('rows.csv', [['psu', 'stratum', 'weight', ...names].join(','), ...lines].join('\n'));
  const cells = populationMargins(data).flatMap(({ vars: [name = ''], population }) =>
    population.map((cell) => [name, cell[name], cell['Freq']].join(',')),
  );
  keep('margins.csv', ['variable,level,Freq', ...cells].join('\n'));
  keep('demographics.txt', data.demographics.join(' '));
  keep('raked.txt', margins.join(' '));
  keep('tests.txt', testsInR.map((test) => test + 1).join('\n'));
  keep('tasks.R', script);
}

function report(folder: string, data: BenchData): void {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();
  const numbers = (name: string): number[] => read(name).split('\n').map(Number);
  const tasks = tasksOf(data);
  const ours = [
    shares(tasks.shares()),
    byGroup(tasks.sharesByAge()),
    tests(tasks),
    [...tasks.factorsAndWeights()],
  ];
  const seconds = numbers('seconds.txt');
  console.log(`\n${data.rows.toLocaleString('en')} rows against ${read('version.txt')}, same run\n`);
  console.log('| | R, s | ours warm, ms | R / ours | largest relative difference |\n|---|---|---|---|---|');
  const runs = [tasks.shares, tasks.sharesByAge, tasks.tests, tasks.factorsAndWeights];
  for (const [k, values] of ours.entries()) {
    const difference = largestDifference(values, numbers(`t${k + 1}.txt`), `T${k + 1}`);
    const all = k === 2 ? ((seconds[k] ?? NaN) * 120) / testsInR.length : (seconds[k] ?? NaN);
    const least = Math.min(...[1, 2, 3].map(() => timed(runs[k] ?? (() => null))));
    const cells = [
      all.toFixed(1),
      least.toFixed(1),
      ((1000 * all) / least).toFixed(0),
      difference.toExponential(1),
    ];
    console.log(
      `| T${k + 1}${k === 2 ? ` (R: ${testsInR.length} tests × ${120 / testsInR.length})` : ''} | ${cells.join(' | ')} |`,
    );
  }
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

type Tables = ReturnType<Tasks['shares']>;

/** Estimate and standard error, category by category. */
function shares({ tables }: Tables): number[] {
  return tables.flatMap(({ columns }) =>
    (columns[0]?.rows ?? []).flatMap(({ estimate, standardError }) => [estimate, standardError]),
  );
}

/** R lists a category for all groups before the next one. */
function byGroup({ tables }: Tables): number[] {
  return tables.flatMap(({ columns: [, ...groups] }) =>
    (groups[0]?.rows ?? []).flatMap((_, k) =>
      groups.flatMap(({ rows }) => [rows[k]?.estimate ?? NaN, rows[k]?.standardError ?? NaN]),
    ),
  );
}

function tests(tasks: Tasks): number[] {
  const all = tasks.tests();
  return testsInR.map((test) => all[test]?.statistic ?? NaN);
}

const agreement = 1e-6;

/** Of the values that R has; the sums of raked weights end where the steps end, other values at rounding. */
function largestDifference(ours: readonly number[], theirs: readonly number[], task: string): number {
  const largest = theirs.reduce((most, value, k) => {
    const difference = Math.abs((ours[k] ?? NaN) - value) / Math.abs(value);
    return Number.isNaN(difference) ? Infinity : Math.max(most, difference);
  }, 0);
  if (!(largest < agreement)) throw new Error(`${task} differs from R by ${largest}`);
  return largest;
}
