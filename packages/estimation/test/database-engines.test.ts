import type { Codebook, CodedTable } from '@langnghe/dataset';
import { describeEngines } from '@langnghe/sql/testing';
import { linearizedFromWeights, type WeightedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  crosstabTests,
  crosstabTestsInDatabase,
  dropSample,
  estimateTables,
  estimateTablesInDatabase,
  openSample,
  rakeFactors,
  rakeFactorsInDatabase,
  type CrosstabTest,
  type TablePlan,
  type WayOfCells,
} from '../src/index.ts';
import { valueOf } from './designs.ts';
import { stored } from './stored-sample.ts';

const sizes = { one: 2, two: 3, three: 4, group: 2 };
const label = { vi: '', en: '' };
const values = (size: number): string[] => Array.from({ length: size }, (_, k) => String(k + 1));

const codebook: Codebook = {
  questionnaire: { id: 'q', version: '1', title: label },
  languages: [],
  variables: [
    ...Object.entries(sizes).map(([name, size]) => ({
      kind: 'category' as const,
      name,
      label,
      section: [],
      // Four ordered steps have halves, whose shares may be 0 and 1 too.
      ordered: size === 4,
      categories: values(size).map((value) => ({ value, label, role: 'substantive' as const })),
    })),
    { kind: 'number', name: 'score', label, section: [], decimals: 2 },
  ] as Codebook['variables'],
};

const plan: TablePlan = {
  tables: [
    { id: 'm', variable: 'score', statistic: 'mean' },
    { id: 'a', variable: 'one', statistic: 'share' },
    { id: 'b', variable: 'two', statistic: 'share', by: 'group' },
    { id: 'c', variable: 'three', statistic: 'share', by: 'one' },
    { id: 'd', variable: 'score', statistic: 'mean', by: 'group' },
  ],
};

interface Row {
  readonly codes: Readonly<Record<keyof typeof sizes, number>>;
  readonly score: number;
  readonly weight: number;
  readonly before: number;
  readonly psu: number;
  readonly postStratum: number;
}

const positive = fc.oneof(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 50 }));
/** PostgreSQL refuses products that become zero by underflow. */
const score = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((y) => (Math.abs(y) < 1e-9 ? 0 : y));
const row: fc.Arbitrary<Row> = fc.record({
  codes: fc.record({ one: fc.nat(2), two: fc.nat(3), three: fc.nat(4), group: fc.nat(2) }),
  score: fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 10 }), score),
  weight: fc.oneof(fc.constant(0), positive),
  before: positive,
  psu: fc.nat(7),
  postStratum: fc.nat(2),
});

/** Every PSU and post-stratum has a row, so that they are numbered without gaps; the last two PSUs may be alone. */
const sample = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 60 }),
  strata: fc.constantFrom([0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 1, 1, 1, 1, 2]),
  postStratified: fc.boolean(),
});

type Sample = typeof sample extends fc.Arbitrary<infer T> ? T : never;

function inMemory({ rows: drawn, strata, postStratified }: Sample): {
  table: CodedTable;
  design: WeightedDesign;
} {
  const [first] = drawn;
  const rows = [
    ...drawn,
    ...strata.map((_, psu) => ({ ...(first as Row), psu, weight: 0, postStratum: psu % 3 })),
  ];
  const coded = (name: keyof typeof sizes) => ({
    kind: 'coded' as const,
    codes: Uint8Array.from(rows, ({ codes }) => codes[name]),
    levels: values(sizes[name]),
  });
  return {
    table: {
      rows: rows.length,
      columns: {
        one: coded('one'),
        two: coded('two'),
        three: coded('three'),
        group: coded('group'),
        score: { kind: 'number', values: Float64Array.from(rows, ({ score }) => score) },
      },
    },
    design: {
      datasetHash: 'd',
      rows: rows.length,
      weight: Float64Array.from(rows, ({ weight: w }) => w),
      stratum: Uint32Array.from(rows, ({ psu }) => strata[psu] ?? 0),
      psu: Uint32Array.from(rows, ({ psu }) => psu),
      ...(postStratified ? { postStratum: Uint32Array.from(rows, ({ postStratum }) => postStratum) } : {}),
      weightBefore: Float64Array.from(rows, ({ before }) => before),
      hash: 'w',
    },
  };
}

/** Engines that do not read in parts group in either case. */
const ways = fc.constantFrom<WayOfCells>('in-parts', 'grouped');

const input = { codebook, plan, hashes: { dataset: 'd', weights: 'w' } };

/** Each run makes and drops tables, a second of a busy machine's time. */
const timeout = 120_000;

describeEngines('tables', (open) => {
  it('have the bits of those from typed arrays', { timeout }, async () => {
    const engine = await open();
    await fc.assert(
      fc.asyncProperty(sample, ways, async (drawn, way) => {
        const { table, design } = inMemory(drawn);
        const opened = valueOf(await openSample(await stored(engine, table, design), 'adjust', way));
        const made = await estimateTablesInDatabase(opened, input);
        await dropSample(opened);
        expect(made).toEqual(estimateTables({ ...input, table, design }));
      }),
      { numRuns: 25 },
    );
  });

  it('have the bits of Rao and Scott’s tests, whatever the levels and strata', { timeout }, async () => {
    const engine = await open();
    const names = Object.keys(sizes);
    await fc.assert(
      fc.asyncProperty(sample, ways, async (drawn, way) => {
        const { table, design } = inMemory(drawn);
        const opened = valueOf(await openSample(await stored(engine, table, design), 'adjust', way));
        const made = await crosstabTestsInDatabase(opened, names.slice(2), names.slice(0, 3));
        await dropSample(opened);
        expect(made).toEqual(
          crosstabTests(table, linearizedFromWeights(design), names.slice(2), names.slice(0, 3)),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('test under an assumed design effect as under variances so many times as large', async () => {
    const engine = await open();
    const rows = Array.from({ length: 60 }, (_, k): Row => {
      const codes = {
        one: 1 + (k % 2),
        two: 1 + (k % 3),
        three: 1 + (k % 4),
        group: 1 + ((k * 7) % 5 > 2 ? 1 : 0),
      };
      return { codes, score: k, weight: 1 + (k % 5), before: 1, psu: k % 8, postStratum: 0 };
    });
    const { table, design } = inMemory({ rows, strata: [0, 0, 0, 0, 1, 1, 1, 1], postStratified: false });
    const from = await stored(engine, table, design);
    const testUnder = async (assumed: object): Promise<CrosstabTest> => {
      const opened = valueOf(await openSample({ ...from, design: { ...from.design, ...assumed } }));
      const [test] = await crosstabTestsInDatabase(opened, ['group'], ['two']);
      await dropSample(opened);
      if (test === undefined) throw new Error('no test');
      return valueOf(test);
    };
    const [plain, wide] = [await testUnder({}), await testUnder({ assumedDesignEffect: 2.5 })];
    expect(plain.statistic).toBeGreaterThan(0);
    expect(wide.statistic * 2.5).toBeCloseTo(plain.statistic, 12);
    expect(wide.parameter).toEqual(plain.parameter);
    expect(wide.pValue).toBeGreaterThan(plain.pValue);
  });

  it(
    'have the bits of raking factors and raked weights, and say what is wrong in the same words',
    { timeout },
    async () => {
      const engine = await open();
      const spec = {
        margins: (['one', 'two'] as const).map((name) => ({
          vars: [name],
          population: values(sizes[name]).map((level) => ({ [name]: level, Freq: 600 / sizes[name] })),
        })),
        maxit: 200,
        epsilon: 1e-6,
      };
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(sample, fc.boolean(), async (drawn, complete) => {
          const { table, design } = inMemory({
            ...drawn,
            rows: complete ? answered(drawn.rows) : drawn.rows,
          });
          const opened = valueOf(await openSample(await stored(engine, table, design)));
          const made = await rakeFactorsInDatabase(opened, spec);
          const expected = rakeFactors(table, design.weight, spec);
          if (!expected.ok || !made.ok) {
            refused += 1;
            expect(made).toEqual(expected);
          } else {
            expect(made.value.factor).toEqual(expected.value.factor);
            expect(await made.value.weights()).toEqual(expected.value.weights());
          }
          await dropSample(opened);
        }),
        { numRuns: 25 },
      );
      expect(refused).toBeLessThan(25);
    },
  );
});

/** Each joint cell of the margins has a row of weight, and nobody left a margin out. */
function answered(rows: readonly Row[]): Row[] {
  const [first] = rows;
  const extra = [1, 2].flatMap((one) =>
    [1, 2, 3].map((two) => ({
      ...(first as Row),
      weight: 3,
      codes: { one, two, three: 1, group: 1 },
    })),
  );
  return [...rows.filter(({ codes }) => codes.one > 0 && codes.two > 0), ...extra];
}
