import type { CodedTable } from '@langnghe/dataset';
import { linearizedDesign, rake, type LinearizedDesign } from '@langnghe/weighting';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellSums } from '../src/cells/cell-source.ts';
import { unitRows } from '../src/cells/unit-rows.ts';
import { crosstabTests, independenceTest, rakeFactors } from '../src/index.ts';
import { valueOf } from './designs.ts';

interface Row {
  readonly unit: number;
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

const units = 6;
const [categoriesA, categoriesB] = [3, 4];

const row = fc.record({
  unit: fc.nat(units - 1),
  weight: fc.oneof(
    fc.constant(0),
    fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    fc.integer({ min: 1, max: 50 }),
  ),
  a: fc.nat(categoriesA),
  b: fc.nat(categoriesB),
});

function summed(rows: readonly Row[], among = units) {
  const weight = Float64Array.from(rows, ({ weight: w }) => w);
  const sorted = unitRows(
    weight,
    Uint32Array.from(rows, ({ unit }) => unit),
    among,
  );
  const coded = (of: (one: Row) => number, categories: number) => ({
    codes: Uint8Array.from(rows, of),
    categories,
  });
  const a = coded((one) => one.a, categoriesA);
  const b = coded((one) => one.b, categoriesB);
  return cellSums(sorted, [{ column: b, by: a }, { column: a }]);
}

/** w as a whole number of 2⁻ᵏ, k as the weights' page says; BigInt knows no rounding. */
function exactCell(rows: readonly Row[], places: number, inCell: (one: Row) => boolean): number {
  let sum = 0n;
  for (const one of rows) if (inCell(one)) sum += wholeNumber(one.weight, places);
  return Number(sum) * 2 ** -places;
}

function placesOf(rows: readonly Row[]): number {
  const largest = rows.reduce((most, { weight }) => Math.max(most, weight), 0);
  return largest === 0 ? 0 : 61 - Math.floor(Math.log2(largest));
}

function wholeNumber(w: number, places: number): bigint {
  const half = BigInt(Math.floor(w * 2 ** (places - 31)));
  const rest = w * 2 ** (places - 31) - Number(half);
  return half * 2n ** 31n + BigInt(Math.round(rest * 2 ** 31));
}

describe('cell sums', () => {
  test('are those of exact arithmetic, bit for bit', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const [joint] = summed(rows);
        const places = placesOf(rows);
        for (let unit = 0; unit < units; unit++) {
          for (let a = 1; a <= categoriesA; a++) {
            for (let b = 1; b <= categoriesB; b++) {
              const at = (unit * categoriesA + a - 1) * categoriesB + b - 1;
              const inCell = (one: Row) => one.unit === unit && one.a === a && one.b === b;
              expect(joint?.byUnit[at]).toBe(exactCell(rows, places, inCell));
            }
          }
        }
      }),
    );
  });

  test('count the rows that weigh, and sum each group', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const [joint, margin] = summed(rows);
        const counted = rows.filter(({ weight, a, b }) => weight > 0 && a === 2 && b === 3).length;
        expect(joint?.count[1 * categoriesB + 2]).toBe(counted);
        expect(margin?.count[1]).toBe(rows.filter(({ weight, a }) => weight > 0 && a === 2).length);
        const all = exactCell(rows, placesOf(rows), ({ unit, a, b }) => unit === 0 && a === 1 && b > 0);
        expect(joint?.groupByUnit[0]).toBe(all);
      }),
    );
  });

  test('keep their bits in any order of the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), fc.nat(), (rows, turn) => {
        const by = turn % rows.length;
        const moved = [...rows.slice(by), ...rows.slice(0, by)].reverse();
        expect(summed(moved)).toEqual(summed(rows));
      }),
    );
  });

  test('hold for units of many segments', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ({
      unit: i % 10 === 0 ? 1 : 0,
      weight: 1 + (i % 7) / 3,
      a: 1 + (i % 3),
      b: i % 5,
    }));
    const [joint, margin] = summed(rows);
    const places = 61 - Math.floor(Math.log2(3));
    const inCell = ({ unit, a, b }: Row) => unit === 0 && a === 2 && b === 4;
    const at = 1 * categoriesB + 3;
    expect(joint?.byUnit[at]).toBe(exactCell(rows, places, inCell));
    expect(joint?.count[1 * categoriesB + 3]).toBe(rows.filter(({ a, b }) => a === 2 && b === 4).length);
    expect(margin?.byUnit[1]).toBe(exactCell(rows, places, ({ unit, a }) => unit === 0 && a === 2));
    expect(margin?.count[1]).toBe(rows.filter(({ a }) => a === 2).length);
  });

  test('of all units together are exact too, however many', () => {
    const rows = Array.from({ length: 6000 }, (_, i) => ({
      unit: i % 3000,
      weight: 0.1 + ((i * 31) % 997) / 7,
      a: 1 + (i % 2),
      b: i % 5,
    }));
    const [joint, margin] = summed(rows, 3000);
    const inCell = ({ a, b }: Row) => a === 2 && b === 4;
    expect(joint?.total[1 * categoriesB + 3]).toBe(exactCell(rows, placesOf(rows), inCell));
    expect(margin?.total[0]).toBe(exactCell(rows, placesOf(rows), ({ a }) => a === 1));
  });
});

/** Four strata of three PSUs of 25 people; answers depend on the PSU. */
const table = peopleOf((i) => [
  (i * 7 + (i % 3)) % 4,
  1 + ((i * 5 + Math.floor(i / 25)) % 3),
  1 + ((i * i) % 2),
]);

function peopleOf(codesOf: (i: number) => readonly [number, number, number]): CodedTable {
  const rows = 300;
  const coded = (k: 0 | 1 | 2, levels: number) => ({
    kind: 'coded' as const,
    codes: Uint8Array.from({ length: rows }, (_, i) => codesOf(i)[k]),
    levels: Array.from({ length: levels }, (_, level) => `l${level + 1}`),
  });
  const number = (of: (i: number) => number) => ({
    kind: 'number' as const,
    values: Float64Array.from({ length: rows }, (_, i) => of(i)),
  });
  return {
    rows,
    columns: {
      opinion: coded(0, 3),
      // A fourth level that nobody has.
      schooling: coded(1, 4),
      sex: coded(2, 2),
      psu: number((i) => Math.floor(i / 25)),
      stratum: number((i) => Math.floor(i / 75)),
      size: number(() => 30),
      weight: number((i) => 1 + ((i * 13) % 11) / 4),
      zero: number((i) => (i % 25 < 3 ? 0 : 1 + (i % 4))),
    },
  };
}

function designOf(weights: string, fpc: boolean): LinearizedDesign {
  const spec = { ids: ['psu'], strata: ['stratum'], weights };
  return valueOf(linearizedDesign(table, fpc ? { ...spec, fpc: ['size'] } : spec));
}

describe('tests of many tables', () => {
  test.each([
    ['weights', designOf('weight', false)],
    ['population sizes', designOf('weight', true)],
    ['zero weights', designOf('zero', false)],
    [
      'a domain',
      {
        ...designOf('weight', false),
        domain: Uint8Array.from({ length: 300 }, (_, i) => (i % 4 > 0 ? 1 : 0)),
      },
    ],
    ['calibration', valueOf(rakedDesign())],
  ])('are those of the general way: %s', (_, design) => {
    const columns = ['opinion', 'schooling'];
    const many = crosstabTests(table, design, ['sex', 'schooling'], columns);
    const pairs = columns.flatMap((column) => ['sex', 'schooling'].map((row) => ({ row, column })));
    expect(many).toHaveLength(4);
    for (const [k, { row, column }] of pairs.entries()) {
      const alone = independenceTest(table, design, row, column, 'F');
      const swept = many[k];
      expect(swept?.ok).toBe(alone.ok);
      if (!alone.ok || swept?.ok !== true) continue;
      expect(swept.value).toMatchObject({ row, column });
      expect(swept.value.statistic / alone.value.statistic).toBeCloseTo(1, 12);
      expect((swept.value.parameter[0] ?? NaN) / (alone.value.parameter[0] ?? NaN)).toBeCloseTo(1, 12);
      expect((swept.value.parameter[1] ?? NaN) / (alone.value.parameter[1] ?? NaN)).toBeCloseTo(1, 12);
      expect(swept.value.pValue).toBeCloseTo(alone.value.pValue, 12);
    }
  });

  test('a table that has no answer does not stop the others', () => {
    const many = crosstabTests(table, designOf('weight', false), ['sex', 'nothing'], ['opinion']);
    expect(many.map(({ ok }) => ok)).toEqual([true, false]);
    expect(many[1]?.issues[0]?.code).toBe('estimate.unknown-variable');
  });
});

const margins = [
  {
    vars: ['schooling'],
    population: ['l1', 'l2', 'l3'].map((schooling, k) => ({ schooling, Freq: 300 + 100 * k })),
  },
  { vars: ['sex'], population: ['l1', 'l2'].map((sex, k) => ({ sex, Freq: 500 + 200 * k })) },
];

function rakedDesign() {
  return rake(designOf('weight', false), table, { margins, maxit: 100, epsilon: 1e-9 });
}

describe('raking factors', () => {
  const weight = designOf('weight', false).weight;
  const spec = { margins, maxit: 100, epsilon: 1e-9 };

  test('give the weights of raking row by row', () => {
    const raked = valueOf(rakedDesign());
    valueOf(rakeFactors(table, weight, spec))
      .weights()
      .forEach((w, i) => expect(w / (raked.weight[i] ?? NaN)).toBeCloseTo(1, 12));
  });

  test('zero weights stay zero', () => {
    const zero = designOf('zero', false).weight;
    const raked = valueOf(rakeFactors(table, zero, spec)).weights();
    expect([...raked].map((w) => w > 0)).toEqual([...zero].map((w) => w > 0));
  });

  test('what a person must correct is said as raking says it', () => {
    const without = [{ vars: ['opinion'], population: [{ opinion: 'l1', Freq: 1000 }] }];
    const said = rakeFactors(table, weight, { margins: without });
    const byRow = rake(designOf('weight', false), table, { margins: without });
    expect(said.ok).toBe(false);
    expect(said.issues).toEqual(byRow.issues);
  });
});
