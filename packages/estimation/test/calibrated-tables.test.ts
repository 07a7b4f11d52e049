import type { CodedTable, Codebook } from '@langnghe/dataset';
import {
  calibrateStudy,
  linearizedFromWeights,
  noCell,
  weighStudy,
  type StudyCalibration,
  type StudyTotal,
  type WeightedDesign,
} from '@langnghe/weighting';
import { openDuckDb } from '@langnghe/sql';
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  estimateTables,
  estimateTablesInDatabase,
  meanStatistic,
  openSample,
  standardErrors,
  type Estimates,
} from '../src/index.ts';
import { stored } from './stored-sample.ts';

/*
 * R 4.2.2, survey 4.5. Weights before: those of `weighStudy`, 2,000 people in the classes 0 to 3, 3,000 in 4 to 7.
 *
 * i <- 0:239; d <- data.frame(psu = i %% 8, h = (i %% 8) %/% 4)
 * d$sex <- factor(c("f","m")[1 + ((i*7) %% 11 < 5)]); d$age <- factor(letters[1 + ((i*5) %% 13) %% 3])
 * d$o <- factor(letters[1 + ((i*i + 3*i) %% 7) %% 3]); d$y <- (i*37) %% 101 + 10*(d$sex == "m")
 * w <- (10 + d$psu) * 40/30; d$w <- w * c(2000, 3000)[d$h + 1] / tapply(w, d$h, sum)[d$h + 1]
 * des <- svydesign(~psu, strata = ~h, weights = ~w, data = d)
 * pop <- c(`(Intercept)` = 5000, `factor(h)1` = 3000, sexm = 2600, ageb = 1500, agec = 1250)
 * f <- ~factor(h) + sex + age
 * A <- calibrate(des, f, pop, calfun = "raking", epsilon = 1e-11)
 * B <- calibrate(des, f, pop, calfun = "linear", bounds = c(0.5, 2), epsilon = 1e-10)
 * C <- calibrate(des, f, pop, calfun = "linear", bounds = c(0.75, 1.3), epsilon = 1e-10)
 * D <- calibrate(des, f, pop, calfun = "logit", bounds = c(0.5, 2), epsilon = 1e-10)
 * d$people <- 1 + (i*11) %% 7; with it in place of age: people = 20500, and in E 2300 and 19900 (the last four)
 * pop[3:5] <- c(2300, 1560, 1520)
 * E <- calibrate(des, f, pop, calfun = "raking", aggregate.stage = 1, epsilon = 1e-10)
 * for (x in list(A, B, C, D, E)) { m <- svymean(~o + y, x); b <- svyby(~y, ~o, x, svymean)
 *   print(c(range(weights(x)), coef(m)[1], SE(m)[1], coef(m)[4], b$y, SE(m)[4], b$se), digits = 15) }
 */
const rows = Array.from({ length: 240 }, (_, i) => i);
const cell = {
  sex: Uint32Array.from(rows, (i) => ((i * 7) % 11 < 5 ? 1 : 0)),
  age: Uint32Array.from(rows, (i) => ((i * 5) % 13) % 3),
  o: Uint32Array.from(rows, (i) => ((i * i + 3 * i) % 7) % 3),
};
const letters = ['a', 'b', 'c'];
const table: CodedTable = {
  rows: 240,
  columns: {
    sex: { kind: 'coded', codes: cell.sex.map((code) => code + 1), levels: ['f', 'm'] },
    o: { kind: 'coded', codes: cell.o.map((code) => code + 1), levels: letters },
    y: { kind: 'number', values: Float64Array.from(rows, (i) => ((i * 37) % 101) + 10 * (cell.sex[i] ?? 0)) },
  },
};
const label = { vi: 'x', en: 'x' };
const categories = (values: readonly string[]) =>
  values.map((value) => ({ value, label, role: 'substantive' as const }));
const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: ['vi'],
  variables: [
    { kind: 'category', name: 'sex', label, section: [], ordered: false, categories: categories(['f', 'm']) },
    { kind: 'category', name: 'o', label, section: [], ordered: false, categories: categories(letters) },
    { kind: 'number', name: 'y', label, section: [] },
  ],
};
const request = {
  codebook,
  hashes: { dataset: 'd', weights: 'w' },
  plan: {
    tables: [
      { id: 'o', variable: 'o', statistic: 'share' as const },
      { id: 'y', variable: 'y', statistic: 'mean' as const, by: 'o' },
      { id: 'sex', variable: 'sex', statistic: 'share' as const, by: 'o' },
    ],
  },
};

const weighed = weighStudy({
  classOfRow: Uint32Array.from(rows, (i) => i % 8),
  classes: Array.from({ length: 8 }, (_, c) => ({
    id: `c${c}`,
    stratum: c < 4 ? 'north' : 'south',
    designWeight: 10 + c,
    invited: 40,
  })),
  populationByStratum: { north: 2000, south: 3000 },
  source: 'frame',
});
if (!weighed.ok) throw new Error('the study cannot be weighed');
const base = weighed.value.design;

function margins(men: number, age: readonly number[]): StudyCalibration['margins'] {
  return [
    {
      name: 'sex',
      cells: ['f', 'm'],
      shares: Float64Array.of(1 - men, men),
      ofRow: cell.sex,
      source: 'census',
    },
    { name: 'age', cells: letters, shares: Float64Array.from(age), ofRow: cell.age, source: 'census' },
  ];
}

const strata = { name: 'stratum', cells: ['north', 'south'], source: 'frame' };
const usual = { unansweredName: '–', strata, margins: margins(2600 / 5000, [0.45, 0.3, 0.25]) };

const people = (total: number): StudyTotal => ({
  name: 'people',
  values: Float64Array.from(rows, (i) => 1 + ((i * 11) % 7)),
  mean: total / 5000,
  source: 'census',
});
const sexOf = (share: number) => margins(share, [0.45, 0.3, 0.25]).slice(0, 1);
const withNumber = { ...usual, margins: sexOf(2600 / 5000), totals: [people(20_500)] };

function calibratedDesign(calibration: StudyCalibration): WeightedDesign {
  const made = calibrateStudy(base, calibration);
  if (!made.ok) throw new Error(made.issues.map(({ message }) => message.en).join());
  return { ...made.value.design, datasetHash: 'd', hash: 'w' };
}

function estimates(design: WeightedDesign): Estimates {
  const made = estimateTables({ table, design, ...request });
  if (!made.ok) throw new Error(made.issues.map(({ code }) => code).join());
  return made.value;
}

/** Least and largest weight; share of a; mean of y; means of y in a, b and c: estimates and standard errors. */
const inR: readonly (readonly [string, StudyCalibration, readonly number[]])[] = [
  [
    'raking',
    { method: 'raking', ...usual },
    [
      10.4193909145045, 36.7107321023952, 0.42917494601008, 0.00412628725587158, 54.2056558266499,
      54.4362040755248, 51.940884802178, 56.1270822770471, 0.35956426016473, 1.61438086921838,
      3.63600126809794, 4.97898553050157,
    ],
  ],
  [
    'linear with bounds that hold back few',
    { method: 'linear', bounds: [0.5, 2], ...usual },
    [
      10.1051066964829, 36.066691954679, 0.428805528786332, 0.0043072621192078, 54.2730034770502,
      54.5253182162941, 52.0079404354618, 56.1537199931017, 0.358126465182837, 1.61352073101399,
      3.67156621010231, 4.9861169422311,
    ],
  ],
  [
    'linear within narrow bounds',
    { method: 'linear', bounds: [0.75, 1.3], ...usual },
    [
      10.8695652173913, 35.6451612903226, 0.430095393529178, 0.00384368170865021, 54.1317488991697,
      54.3881133642572, 51.743627073764, 56.1396651972621, 0.44032544624269, 1.59108830232262,
      3.54113874918219, 4.87939552905901,
    ],
  ],
  [
    'logit',
    { method: 'logit', bounds: [0.5, 2], ...usual },
    [
      10.4731930420259, 36.6690985625364, 0.429267331350855, 0.00406956105242248, 54.1958045282541,
      54.4270468794888, 51.9214001792981, 56.126504991236, 0.365500798379662, 1.61214448267001,
      3.62631866578077, 4.97031381172801,
    ],
  ],
  [
    'raking, one factor for a class',
    { method: 'raking', sameWithinClass: true, ...usual, margins: margins(0.46, [0.384, 0.312, 0.304]) },
    [
      7.97463492598057, 39.0257724154988, 0.429096540370296, 0.00332141640886563, 54.4732183476342,
      53.7170989769439, 54.9007274535728, 55.1806665347043, 0.0146549998567449, 1.16867091335292,
      2.1796164812568, 3.41129182159092,
    ],
  ],
  [
    'raking with a number',
    { method: 'raking', ...withNumber },
    [
      11.6421997412422, 34.2779938316788, 0.405500811663308, 0.00481573180169967, 54.1175536369946,
      54.2105198318132, 51.7732889983757, 56.3241946112633, 0.393933264083059, 1.5954248938023,
      3.57681939364919, 5.05233655993943,
    ],
  ],
  [
    'linear with a number',
    { method: 'linear', bounds: [0.5, 2], ...withNumber },
    [
      11.4592608854231, 33.8771382745857, 0.405378137642963, 0.00482628127339264, 54.1144597770284,
      54.1929008669385, 51.7872801598852, 56.3259623230458, 0.392902735513134, 1.60109600864483,
      3.56699261707583, 5.02817718821274,
    ],
  ],
  [
    'logit with a number',
    { method: 'logit', bounds: [0.5, 2], ...withNumber },
    [
      11.6554965509691, 34.2316435418118, 0.405484726942437, 0.00481686246960387, 54.1171098013001,
      54.2113971026243, 51.771773815975, 56.3233820195092, 0.393601697539159, 1.59497252399667,
      3.57714804105909, 5.05104188239271,
    ],
  ],
  [
    'a number, one factor for a class',
    {
      method: 'raking',
      sameWithinClass: true,
      ...withNumber,
      margins: sexOf(2300 / 5000),
      totals: [people(19900)],
    },
    [
      12.1553658922143, 38.2558332338163, 0.429515160318439, 0.0029605313779132, 54.466331779921,
      54.0714633713966, 53.4317180732313, 56.0912008158958, 0.013612378485718, 1.06737496566186,
      1.92551248638574, 2.32288627199866,
    ],
  ],
];

describe('tables after a calibration of the study', () => {
  test.each(inR)('%s: weights, estimates and standard errors are those of R', (_, calibration, expected) => {
    const design = calibratedDesign(calibration);
    const [share, means] = estimates(design).tables;
    const first = share?.columns[0]?.rows[0];
    const means4 = means?.columns.map((column) => column.rows[0]) ?? [];
    const found = [
      Math.min(...design.weight),
      Math.max(...design.weight),
      first?.estimate,
      first?.standardError,
      ...means4.map((one) => one?.estimate),
      ...means4.map((one) => one?.standardError),
    ];
    expect(found).toHaveLength(expected.length);
    found.forEach((value, at) => {
      expect(Math.abs((value ?? NaN) / (expected[at] ?? NaN) - 1)).toBeLessThan(1e-8);
    });
  });

  test('a number that the weights were brought to has no variance, and who left it open keeps the share', () => {
    const design = calibratedDesign({ method: 'raking', ...withNumber });
    const { values } = people(20_500);
    const mean = evaluate(linearizedFromWeights(design), meanStatistic([values]));
    if (!mean.ok) throw new Error('no mean');
    expect(mean.value.estimate[0]).toBeCloseTo(4.1, 9);
    expect(standardErrors(mean.value)[0]).toBeLessThan(1e-9);
    const open = values.map((x, i) => ((i * 31) % 23 < 2 ? NaN : x));
    const some = { ...withNumber, method: 'raking' as const, totals: [{ ...people(20_500), values: open }] };
    const partly = calibratedDesign(some);
    const sum = (of: WeightedDesign, x: (i: number) => number): number =>
      of.weight.reduce((total, w, i) => total + w * x(i), 0);
    const silent = (of: WeightedDesign): number => sum(of, (i) => (Number.isNaN(open[i]) ? 1 : 0));
    const before = { ...base, datasetHash: 'd', hash: 'w' };
    expect(silent(partly)).toBeCloseTo(silent(before), 6);
    const known = sum(partly, (i) => (Number.isNaN(open[i]) ? 0 : (open[i] ?? 0)));
    expect(known / (5000 - silent(partly))).toBeCloseTo(4.1, 9);
    // Four classes a stratum leave the two methods this far apart.
    const ours = estimates(partly).tables[1]?.columns[0]?.rows[0]?.standardError ?? NaN;
    expect(Math.abs(ours / jackknife(some) - 1)).toBeLessThan(0.1);
  });

  test.each([
    ['beyond every answer', { ...people(50_000) }, 'weighting.mean-out-of-reach'],
    [
      'of a number that is the same for all',
      { ...people(20_500), values: new Float64Array(240).fill(4) },
      'weighting.mean-out-of-reach',
    ],
    [
      'of a number that many left open',
      { ...people(20_500), values: people(1).values.map((x, i) => (i % 3 === 0 ? NaN : x)) },
      'weighting.margin-unanswered',
    ],
  ])('a mean %s is refused by name', (_, total, code) => {
    const made = calibrateStudy(base, { method: 'raking', ...withNumber, totals: [total] });
    expect(made.issues.map((issue) => [issue.code, issue.place.field])).toEqual([[code, 'people']]);
  });

  test('a share that the weights were brought to has no variance', () => {
    const [, , sex] = estimates(calibratedDesign({ method: 'raking', ...usual })).tables;
    expect(sex?.columns[0]?.rows.map(({ estimate }) => estimate)).toEqual([
      expect.closeTo(0.48, 10),
      expect.closeTo(0.52, 10),
    ]);
    expect(sex?.columns[0]?.rows.map(({ standardError }) => standardError)).toEqual([0, 0]);
    expect(sex?.columns[1]?.rows[0]?.standardError).toBeGreaterThan(0);
  });

  test('the design row by row has the variance of the tables', () => {
    for (const [, calibration] of inR) {
      const design = calibratedDesign(calibration);
      const values = (table.columns['y'] as { values: Float64Array }).values;
      const made = evaluate(linearizedFromWeights(design), meanStatistic([values]));
      if (!made.ok) throw new Error('no mean');
      const row = estimates(design).tables[1]?.columns[0]?.rows[0];
      expect(standardErrors(made.value)[0]).toBeCloseTo(row?.standardError ?? NaN, 9);
    }
  });

  test('DuckDB gives the same bits', async () => {
    const engine = await openDuckDb();
    try {
      for (const [, calibration] of inR) {
        const design = calibratedDesign(calibration);
        const sample = await openSample(await stored(engine, table, design));
        if (!sample.ok) throw new Error('no sample');
        const made = await estimateTablesInDatabase(sample.value, request);
        expect(made.ok && made.value).toEqual(estimates(design));
      }
    } finally {
      await engine.close();
    }
  });

  test('who left a margin open keeps the share, and that it is an estimate shows in the variance as in a jackknife', () => {
    const some = cell.age.map((code, i) => ((i * 31) % 23 < 2 ? noCell : code));
    const [sex, age] = usual.margins;
    if (sex === undefined || age === undefined) throw new Error('two margins');
    const open = { ...usual, method: 'raking' as const, margins: [sex, { ...age, ofRow: some }] };
    const made = calibrateStudy(base, open);
    if (!made.ok) throw new Error(made.issues.map(({ message }) => message.en).join());
    const design = { ...made.value.design, datasetHash: 'd', hash: 'w' };
    const weightOf = (code: number, of: Uint32Array): number =>
      design.weight.reduce((sum, w, i) => (of[i] === code ? sum + w : sum), 0);
    const silent = weightOf(noCell, some);
    expect(silent).toBeCloseTo(
      base.weight.reduce((sum, w, i) => (some[i] === noCell ? sum + w : sum), 0),
      6,
    );
    expect(weightOf(1, some) / (5000 - silent)).toBeCloseTo(0.3, 9);
    expect(weightOf(1, cell.sex)).toBeCloseTo(2600, 6);
    const ours = estimates(design).tables[1]?.columns[0]?.rows[0]?.standardError ?? NaN;
    // Four classes a stratum leave the two methods this far apart.
    expect(Math.abs(ours / jackknife(open) - 1)).toBeLessThan(0.1);
    // Taken for known, their share would have no variance; it has that of before, but for the factors on the weights.
    const open01 = Float64Array.from(some, (code) => (code === noCell ? 1 : 0));
    const [after, before] = [design, base].map((one) => {
      const share = evaluate(linearizedFromWeights(one), meanStatistic([open01]));
      return share.ok ? (standardErrors(share.value)[0] ?? NaN) : NaN;
    });
    expect(before).toBeGreaterThan(0.001);
    expect(Math.abs((after ?? NaN) / (before ?? NaN) - 1)).toBeLessThan(0.4);
  });
});

/** Standard error of the mean of y by leaving out each class in turn and calibrating again. */
function jackknife(calibration: StudyCalibration): number {
  const values = (table.columns['y'] as { values: Float64Array }).values;
  const mean = (weight: Float64Array): number =>
    weight.reduce((sum, w, i) => sum + w * (values[i] ?? 0), 0) / weight.reduce((sum, w) => sum + w, 0);
  const kept = (drop: number): number[] => rows.filter((i) => base.psu[i] !== drop);
  const at = (of: ArrayLike<number>, rowsKept: readonly number[]): Uint32Array =>
    Uint32Array.from(rowsKept, (i) => of[i] ?? 0);
  const left = Array.from({ length: 8 }, (_, drop) => {
    const rowsKept = kept(drop);
    const stratum = at(base.stratum, rowsKept);
    const before = Float64Array.from(rowsKept, (i) => base.weight[i] ?? 0);
    const sums = [0, 1].map((h) => before.reduce((sum, w, i) => (stratum[i] === h ? sum + w : sum), 0));
    const made = calibrateStudy(
      {
        rows: rowsKept.length,
        weight: before.map(
          (w, i) => (w * ([2000, 3000][stratum[i] ?? 0] ?? 0)) / (sums[stratum[i] ?? 0] ?? 1),
        ),
        stratum,
        psu: at(base.psu, rowsKept).map((psu) => (psu > drop ? psu - 1 : psu)),
      },
      {
        ...calibration,
        margins: calibration.margins.map((margin) => ({ ...margin, ofRow: at(margin.ofRow, rowsKept) })),
        totals: (calibration.totals ?? []).map((one) => ({
          ...one,
          values: Float64Array.from(rowsKept, (i) => one.values[i] ?? NaN),
        })),
      },
    );
    if (!made.ok) throw new Error(made.issues.map(({ message }) => message.en).join());
    const own = Float64Array.from(rowsKept, (i) => values[i] ?? 0);
    const { weight } = made.value.design;
    return weight.reduce((sum, w, i) => sum + w * (own[i] ?? 0), 0) / weight.reduce((sum, w) => sum + w, 0);
  });
  const whole = mean(calibratedDesign(calibration).weight);
  return Math.sqrt(left.reduce((sum, one) => sum + (3 / 4) * (one - whole) ** 2, 0));
}
