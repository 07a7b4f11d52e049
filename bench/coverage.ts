/**
 * Coverage: over many simulated repetitions of the example study, how often does the 95 % interval hold the truth?
 *
 *     node bench/coverage.ts [REPETITIONS=1000] [SEED=coverage]
 *
 * Each repetition draws units anew, hands slips to random people in them, lets them answer or not, weights and
 * estimates exactly as the product does. The population, and so the truth, stays the same. `published` is the coverage of
 * the interval as published: of perturbed figures, on whole steps. Its record keys are random and not of the seed.
 */
import {
  behaviourOf,
  grassrootsDemocracy,
  seededRandom,
  shuffled,
  simulatePopulation,
  trueMean,
  trueShare,
  type SimulatedPerson,
} from '@langnghe/examples';
import { codebookOf, classColumn, type CodedTable, type Codebook, type Column } from '@langnghe/dataset';
import { cellKeys, pollProfile, protect } from '@langnghe/disclosure';
import { estimateTables, type TablePlan } from '@langnghe/estimation';
import { readQuestionnaire } from '@langnghe/questionnaire';
import { drawSample, readFrame, type Frame, type Sample } from '@langnghe/sampling';
import { readDelimited, readWorkbook } from '@langnghe/spreadsheet';
import { weighStudy } from '@langnghe/weighting';
import { getRandomValues } from 'node:crypto';

const repetitions = Number(process.argv[2] ?? 1000);
const seed = process.argv[3] ?? 'coverage';

const watched = [
  { variable: 'c17', categories: ['1', '2', '3', '4'] },
  { variable: 'c02', categories: ['1', '4'] },
  { variable: 'c13', categories: ['1'] },
  { variable: 'c14', categories: ['1', '2'] },
  { variable: 'c18_a', categories: ['4', '5'] },
] as const;
const meanOf = 'c19';
const plan: TablePlan = {
  tables: [
    ...watched.map(({ variable }) => ({ id: variable, variable, statistic: 'share' as const })),
    { id: meanOf, variable: meanOf, statistic: 'mean' as const },
  ],
};

interface Tally {
  readonly truth: number;
  hits: number;
  published: number;
  publishedHits: number;
  errors: number[];
  standardErrors: number[];
}

function unwrap<T>(
  checked: { ok: true; value: T } | { ok: false; issues: readonly { message: { en: string } }[] },
): T {
  if (!checked.ok) throw new Error(checked.issues.map((issue) => issue.message.en).join('; '));
  return checked.value;
}

async function readExample(): Promise<{ frame: Frame; codebook: Codebook }> {
  const sheets = unwrap(await readWorkbook(await grassrootsDemocracy.workbook()));
  const frame = unwrap(await readFrame(unwrap(readDelimited(await grassrootsDemocracy.frame()))));
  return { frame, codebook: codebookOf(unwrap(readQuestionnaire(sheets))) };
}

/** Who answered in one repetition, with the class of each. */
function answeringPeople(sample: Sample, byUnit: ReadonlyMap<string, SimulatedPerson[]>, run: string) {
  const random = seededRandom(run);
  const classIndex = new Map(sample.classes.map(({ id }, index) => [id, index]));
  const people: { person: SimulatedPerson; classOf: number }[] = [];
  for (const unit of sample.units)
    for (const person of shuffled(random, byUnit.get(unit.id) ?? []).slice(0, unit.take))
      if (behaviourOf(random, person) === 'answers')
        people.push({ person, classOf: classIndex.get(unit.classId) ?? 0 });
  return { people, random };
}

function tableOf(
  { people, random }: ReturnType<typeof answeringPeople>,
  codebook: Codebook,
  classes: readonly string[],
): CodedTable {
  const columns: Record<string, Column> = {
    [classColumn]: {
      kind: 'coded',
      codes: Uint16Array.from(people, ({ classOf }) => classOf + 1),
      levels: classes,
    },
  };
  for (const { variable } of plan.tables) {
    const found = codebook.variables.find(({ name }) => name === variable);
    const answer = ({ person }: (typeof people)[number]): string =>
      random() < 0.03 ? '' : (person.answers[variable] ?? '');
    if (found?.kind === 'category') {
      const levels = found.categories.map(({ value }) => value);
      columns[variable] = {
        kind: 'coded',
        codes: Uint8Array.from(people, (one) => levels.indexOf(answer(one)) + 1),
        levels,
      };
    } else
      columns[variable] = {
        kind: 'number',
        values: Float64Array.from(people, (one) => Number(answer(one) || Number.NaN)),
      };
  }
  return { rows: people.length, columns };
}

const { frame, codebook } = await readExample();
const population = simulatePopulation(grassrootsDemocracy.populationSeed, frame.units);
const byUnit = Map.groupBy(population, ({ unit }) => unit);
const tallies = new Map<string, Tally>();
for (const { variable, categories } of watched)
  for (const category of categories)
    tallies.set(`${variable}=${category}`, {
      truth: trueShare(population, variable, category),
      hits: 0,
      published: 0,
      publishedHits: 0,
      errors: [],
      standardErrors: [],
    });
tallies.set(meanOf, {
  truth: trueMean(population, meanOf),
  hits: 0,
  published: 0,
  publishedHits: 0,
  errors: [],
  standardErrors: [],
});

for (let run = 1; run <= repetitions; run += 1) {
  const drawn = unwrap(
    await drawSample(frame, { method: 'pps', units: 25, take: 20, seed: `${seed}/${run}` }),
  );
  const answering = answeringPeople(drawn, byUnit, `${seed}/people/${run}`);
  const classes = drawn.classes.map(({ id }) => id);
  const table = tableOf(answering, codebook, classes);
  const sizes = Object.fromEntries(drawn.strata.map(({ id, size }) => [id, size]));
  const weighed = unwrap(
    weighStudy({
      classOfRow: Uint32Array.from(answering.people, ({ classOf }) => classOf),
      classes: drawn.classes,
      populationByStratum: sizes,
      source: 'frame.csv',
    }),
  );
  const design = { ...weighed.design, datasetHash: '', hash: '' };
  const estimates = unwrap(
    estimateTables({ table, codebook, design, plan, hashes: { dataset: '', weights: '' } }),
  );
  for (const { variable, columns } of estimates.tables)
    for (const row of columns[0]?.rows ?? []) {
      const tally = tallies.get(row.category === null ? variable : `${variable}=${row.category}`);
      if (tally === undefined || row.interval === null) continue;
      const [lower, upper] = row.interval;
      if (lower <= tally.truth && tally.truth <= upper) tally.hits += 1;
      tally.errors.push(row.estimate - tally.truth);
      tally.standardErrors.push(row.standardError);
    }
  const recordKeys = getRandomValues(new Uint32Array(table.rows));
  const keys = cellKeys(table, recordKeys, plan, design.weight);
  const publication = protect(estimates, codebook, pollProfile('ordinary'), { cellKeys: keys });
  for (const { variable, columns } of publication.tables)
    for (const { category, interval } of columns[0]?.rows ?? []) {
      const tally = tallies.get(category === null ? variable : `${variable}=${category}`);
      if (tally === undefined || interval === null) continue;
      tally.published += 1;
      if (interval[0] <= tally.truth && tally.truth <= interval[1]) tally.publishedHits += 1;
    }
  if (process.stderr.isTTY) process.stderr.write(`\r${run}/${repetitions}`);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(`\n${repetitions} repetitions, seed ${seed}: 25 units of ${frame.units.length}, 20 slips each`);
console.log('estimate      truth     bias      true spread  mean SE   ratio   coverage  published');
for (const [name, tally] of tallies) {
  const { truth, hits, errors, standardErrors, published, publishedHits } = tally;
  const bias = mean(errors);
  const spread = Math.sqrt(mean(errors.map((error) => (error - bias) ** 2)));
  const figures = [truth, bias, spread, mean(standardErrors)].map((figure) => figure.toFixed(4).padStart(8));
  const ratio = (mean(standardErrors) / spread).toFixed(3);
  console.log(
    `${name.padEnd(12)} ${figures.join('  ')}  ${ratio}  ${percent(hits / errors.length)}  ${percent(publishedHits / published)}`,
  );
}
