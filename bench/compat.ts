/**
 * Where the default departs from R's `survey`, which of the two is right? Many samples of one population, both ways:
 * coverage of the 95 % interval, and the mean standard error beside the spread that the estimates really have.
 *
 *     node bench/compat.ts [REPETITIONS=2000] [SEED=compat]
 *
 * Population of 6,000 in three strata; samples of 60, 60 and 80 without replacement. Raking to sex and age, whose
 * margins are known, then the mean of a variable that depends on both; two quantiles of a variable of
 * 12 values; shares of 1 in 100 and of 99 in 100, of which many samples have none, by Korn and Graubard's interval and
 * by the logit.
 */
import type { CodedTable, Column } from '@langnghe/dataset';
import {
  degreesOfFreedom,
  evaluate,
  meanStatistic,
  proportionInterval,
  quantileEstimate,
  standardErrors,
  studentInterval,
} from '@langnghe/estimation';
import { seededRandom, shuffled } from '@langnghe/examples';
import { linearizedDesign, rake, type Compat, type LinearizedDesign } from '@langnghe/weighting';

const repetitions = Number(process.argv[2] ?? 2000);
const seed = process.argv[3] ?? 'compat';
const take = [60, 60, 80];

interface Person {
  readonly stratum: number;
  readonly sex: number;
  readonly age: number;
  readonly y: number;
  readonly step: number;
  readonly rare: number;
}

const draw = seededRandom(`${seed}/population`);
const population = Array.from({ length: 6000 }, (_, i): Person => {
  const stratum = i % 10 < 6 ? 0 : i % 10 < 9 ? 1 : 2;
  const sex = draw() < 0.4 + 0.1 * stratum ? 1 : 0;
  const age = Math.floor(draw() * 3);
  const y = 10 + 6 * sex + 4 * age + 3 * stratum + 8 * (draw() - 0.5);
  return { stratum, sex, age, y, step: Math.floor(y / 2), rare: draw() < 0.01 ? 1 : 0 };
});
const strata = take.map((_, h) => population.filter(({ stratum }) => stratum === h));

function unwrap<T>(checked: { ok: true; value: T } | { ok: false; issues: readonly unknown[] }): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

function tableOf(people: readonly Person[]): CodedTable {
  const number = (of: (person: Person) => number): Column => ({
    kind: 'number',
    values: Float64Array.from(people, of),
  });
  const sizes = strata.map((all) => all.length);
  const columns = {
    stratum: number(({ stratum }) => stratum),
    size: number(({ stratum }) => sizes[stratum] ?? NaN),
    sex: number(({ sex }) => sex),
    age: number(({ age }) => age),
  };
  return { rows: people.length, columns };
}

const margins = (['sex', 'age'] as const).map((name) => ({
  vars: [name],
  population: [...new Set(population.map((person) => person[name]))].map((value) => ({
    [name]: value,
    Freq: population.filter((person) => person[name] === value).length,
  })),
}));

interface Outcome {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [number, number];
}

type Way = Compat | undefined;
const optional = (compat: Way): { compat?: Compat } => (compat === undefined ? {} : { compat });

function meanOutcome(design: LinearizedDesign, column: Float64Array): Outcome {
  const evaluated = unwrap(evaluate(design, meanStatistic([column])));
  const [estimate = NaN] = evaluated.estimate;
  const [standardError = NaN] = standardErrors(evaluated);
  return {
    estimate,
    standardError,
    interval: studentInterval(estimate, standardError, degreesOfFreedom(design)),
  };
}

function shareOutcome(
  design: LinearizedDesign,
  column: Float64Array,
  method: 'beta' | 'logit',
  compat: Way,
): Outcome {
  const { estimate, standardError } = meanOutcome(design, column);
  const proportion = { share: estimate, standardError, df: degreesOfFreedom(design), n: design.rows, compat };
  return { estimate, standardError, interval: proportionInterval(method, proportion) };
}

function quantileOutcome(design: LinearizedDesign, values: Float64Array, p: number, compat: Way): Outcome {
  const request = { rule: 'school', interval: 'xlogit', compat } as const;
  const { estimate, interval, standardError } = unwrap(quantileEstimate(design, values, p, request));
  const [low, high] = interval;
  return { estimate, interval: [low ?? NaN, high ?? NaN], standardError: standardError ?? NaN };
}

interface Task {
  readonly name: string;
  readonly truth: number;
  readonly run: (
    people: readonly Person[],
    design: LinearizedDesign,
    table: CodedTable,
    compat: Way,
  ) => Outcome;
}

const columnOf = (people: readonly Person[], of: (person: Person) => number): Float64Array =>
  Float64Array.from(people, of);
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const sortedSteps = population.map(({ step }) => step).sort((a, b) => a - b);
const atShare = (p: number): number => sortedSteps[Math.ceil(p * sortedSteps.length) - 1] ?? NaN;

const tasks: readonly Task[] = [
  {
    name: 'mean after raking',
    truth: average(population.map(({ y }) => y)),
    run: (people, design, table, compat) => {
      const spec = { margins, maxit: 100, epsilon: 1e-10 };
      const raked = unwrap(rake(design, table, spec, optional(compat)));
      return meanOutcome(
        raked,
        columnOf(people, ({ y }) => y),
      );
    },
  },
  ...[0.25, 0.65].map((p): Task => ({
    name: `quantile ${p} of a variable with ties`,
    truth: atShare(p),
    run: (people, design, _table, compat) =>
      quantileOutcome(
        design,
        columnOf(people, ({ step }) => step),
        p,
        compat,
      ),
  })),
  ...(['beta', 'logit'] as const).flatMap((method) =>
    [1, 0].map((of): Task => ({
      name: `share of ${of === 1 ? '1' : '99'} %, ${method}`,
      truth: average(population.map(({ rare }) => (rare === of ? 1 : 0))),
      run: (people, design, _table, compat) =>
        shareOutcome(
          design,
          columnOf(people, ({ rare }) => (rare === of ? 1 : 0)),
          method,
          compat,
        ),
    })),
  ),
];

const outcomes = tasks.map(() => ({ default: [] as Outcome[], 'r-4.5': [] as Outcome[] }));
for (let run = 1; run <= repetitions; run += 1) {
  const random = seededRandom(`${seed}/${run}`);
  const people = strata.flatMap((all, h) => shuffled(random, all).slice(0, take[h]));
  const table = tableOf(people);
  const design = unwrap(linearizedDesign(table, { ids: [], strata: ['stratum'], fpc: ['size'] }));
  tasks.forEach((task, t) => {
    outcomes[t]?.default.push(task.run(people, design, table, undefined));
    outcomes[t]?.['r-4.5'].push(task.run(people, design, table, 'r-4.5'));
  });
}

console.log('| | truth | true spread | way | mean SE | SE / spread | coverage | no interval |');
console.log('|---|---|---|---|---|---|---|---|');
tasks.forEach(({ name, truth }, t) => {
  for (const way of ['default', 'r-4.5'] as const) {
    const list = outcomes[t]?.[way] ?? [];
    const estimates = list.map(({ estimate }) => estimate);
    const centre = average(estimates);
    const spread = Math.sqrt(average(estimates.map((value) => (value - centre) ** 2)));
    const errors = list.map(({ standardError }) => standardError).filter((value) => Number.isFinite(value));
    const none = list.filter(({ interval }) => interval.some(Number.isNaN)).length;
    const hits = list.filter(({ interval }) => interval[0] <= truth && truth <= interval[1]).length;
    const percent = (count: number): string => `${((100 * count) / list.length).toFixed(1)} %`;
    const [error, against] = [average(errors).toFixed(4), (average(errors) / spread).toFixed(3)];
    console.log(
      `| ${name} | ${truth.toFixed(4)} | ${spread.toFixed(4)} | ${way} | ${error} | ${against} | ${percent(hits)} | ${percent(none)} |`,
    );
  }
});
