/**
 * How often does a report call a difference clear that is none, and how often does it find one that is there?
 *
 *     node bench/differences.ts [REPETITIONS=1000] [SEED=differences]
 *
 * Each repetition is a report of 12 questions by 3 breaks: 480 answers in 24 clusters whose people think alike
 * (intraclass correlation about 0.05), estimated, protected and compared as the product does. `across`: groups cut across
 * clusters; `whole`: every cluster lies in one group. First nothing differs; then one question of the first break does,
 * by about 25 points. Record keys are random and not of the seed.
 */
import { groupDifferences, moreThanChance } from '@langnghe/comparison';
import type { Codebook, CodedTable, Column, Variable } from '@langnghe/dataset';
import { cellKeys, pollProfile, protect } from '@langnghe/disclosure';
import { estimateTables, type PlannedTable } from '@langnghe/estimation';
import { seededRandom } from '@langnghe/examples';
import { getRandomValues } from 'node:crypto';

const repetitions = Number(process.argv[2] ?? 1000);
const seed = process.argv[3] ?? 'differences';
const rows = 480;
const clusters = 24;
const questions = Array.from({ length: 12 }, (_unused, i) => `q${i + 1}`);
const breaks = ['b1', 'b2', 'b3'];
const groupsOf: Readonly<Record<string, number>> = { b1: 2, b2: 3, b3: 4 };
const steps = 3;

const variable = (name: string, categories: number): Variable => ({
  kind: 'category',
  name,
  label: {},
  section: [],
  ordered: false,
  categories: Array.from({ length: categories }, (_unused, k) => ({
    value: String(k + 1),
    label: {},
    role: 'substantive',
  })),
});
const codebook: Codebook = {
  questionnaire: { id: 'bench', version: '1', title: {} },
  languages: ['vi'],
  variables: [
    ...questions.map((name) => variable(name, steps)),
    ...breaks.map((name) => variable(name, groupsOf[name] ?? 2)),
  ],
};
const tables = questions.flatMap((name): PlannedTable[] => [
  { id: name, variable: name, statistic: 'share' },
  ...breaks.map((by): PlannedTable => ({ id: `${name}-by-${by}`, variable: name, statistic: 'share', by })),
]);

function answersOf(
  random: () => number,
  whole: boolean,
  effect: number,
): { table: CodedTable; psu: Uint32Array } {
  const psu = Uint32Array.from({ length: rows }, (_unused, row) => row % clusters);
  const coded = (
    name: string,
    categories: number,
    code: (row: number) => number,
  ): readonly [string, Column] => [
    name,
    {
      kind: 'coded',
      levels: Array.from({ length: categories }, (_unused, k) => String(k + 1)),
      codes: Uint8Array.from({ length: rows }, (_unused, row) => code(row)),
    },
  ];
  const groups = new Map(
    breaks.map((by) => {
      const count = groupsOf[by] ?? 2;
      const ofCluster = Array.from({ length: clusters }, () => 1 + Math.floor(random() * count));
      const drawn = Array.from({ length: rows }, () => 1 + Math.floor(random() * count));
      return [by, (row: number): number => (whole ? (ofCluster[row % clusters] ?? 1) : (drawn[row] ?? 1))];
    }),
  );
  const columns = [
    ...questions.map((name, q) => {
      // Shares of a cluster vary around a third with a standard deviation of about 0.1.
      const mood = Array.from({ length: clusters }, () => 0.1 * (random() + random() + random() - 1.5) * 2);
      return coded(name, steps, (row) => {
        const moved = q === 0 && groups.get('b1')?.(row) === 1 ? effect : 0;
        const u = random() - (mood[row % clusters] ?? 0) - moved;
        return u < 1 / 3 ? 1 : u < 2 / 3 ? 2 : 3;
      });
    }),
    ...breaks.map((by) => coded(by, groupsOf[by] ?? 2, groups.get(by) ?? (() => 1))),
  ];
  return { table: { rows, columns: Object.fromEntries(columns) }, psu };
}

/** Of one report: names of the tables in which a clear difference is named. */
function clearTables(random: () => number, whole: boolean, effect: number): readonly string[] {
  const { table, psu } = answersOf(random, whole, effect);
  const weight = new Float64Array(rows).fill(20);
  const estimates = estimateTables({
    table,
    codebook,
    plan: { tables },
    design: { datasetHash: '', hash: '', rows, weight, psu, stratum: new Uint32Array(rows) },
    hashes: { dataset: '', weights: '' },
  });
  if (!estimates.ok) throw new Error(JSON.stringify(estimates.issues));
  const keys = cellKeys(table, getRandomValues(new Uint32Array(rows)), estimates.value, weight);
  const publication = protect(estimates.value, codebook, pollProfile('ordinary'), { cellKeys: keys });
  const families = publication.tables.flatMap((one) => {
    const asked = codebook.variables.find(({ name }) => name === one.variable);
    if (one.by === undefined || asked === undefined) return [];
    return [{ id: one.id, pairs: groupDifferences(one, asked, null, publication.degreesOfFreedom) }];
  });
  const verdicts = moreThanChance(
    families.map(({ pairs }) => pairs.map(({ pValue }) => pValue)),
    0.05,
  );
  return families.flatMap(({ id }, i) => (verdicts[i]?.includes(true) === true ? [id] : []));
}

const real = 'q1-by-b1';
console.log(`${repetitions} reports of 36 tables each, seed ${seed}`);
console.log(
  'groups  effect  reports naming a false one  mean share of false among tables named  effect found',
);
for (const whole of [false, true])
  for (const effect of [0, 0.25]) {
    let [withFalse, found, shareFalse] = [0, 0, 0];
    for (let run = 1; run <= repetitions; run++) {
      const clear = clearTables(seededRandom(`${seed}/${whole}/${effect}/${run}`), whole, effect);
      const wrong = clear.filter((id) => effect === 0 || id !== real).length;
      if (wrong > 0) withFalse++;
      if (effect > 0 && clear.includes(real)) found++;
      shareFalse += clear.length === 0 ? 0 : wrong / clear.length;
    }
    const percent = (count: number): string => `${((100 * count) / repetitions).toFixed(1)} %`;
    console.log(
      [
        (whole ? 'whole' : 'across').padEnd(7),
        effect.toFixed(2).padEnd(7),
        percent(withFalse).padEnd(27),
        percent(shareFalse).padEnd(39),
        effect > 0 ? percent(found) : '–',
      ].join(' '),
    );
  }
