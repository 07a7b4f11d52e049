import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  above,
  absolute,
  column,
  crossedTexts,
  double,
  equal,
  filled,
  minus,
  openDuckDb,
  over,
  plus,
  present,
  rounded,
  times,
  where,
  whole,
  type CrossedSums,
} from '../src/index.ts';
import { describeEngines } from '../testing.ts';

const columns = {
  unit: Uint16Array.of(0, 1, 1, 2, 2, 2),
  sex: Uint8Array.of(1, 2, 1, 0, 2, 3),
  age: Uint8Array.of(2, 1, 2, 1, 0, 1),
  w: Float64Array.of(0.5, 1, NaN, 2.25, 1e-3, 3),
};

describeEngines('an engine', (open) => {
  it('selects by keys with a condition; NULL is neither added nor counted', async () => {
    const engine = await open();
    await engine.createTable('people', columns);
    const { rows, numbers } = await engine.select({
      from: 'people',
      where: above(column('age'), whole(0)),
      by: ['unit'],
      take: {
        w: { kind: 'sum', of: column('w') },
        n: { kind: 'count', of: column('w') },
        least: { kind: 'least', of: column('w') },
        greatest: { kind: 'greatest', of: absolute(minus(double(0), column('w'))) },
      },
    });
    expect(rows).toBe(3);
    const order = [0, 1, 2].map((unit) => numbers['unit']?.indexOf(unit) ?? -1);
    expect(order.map((i) => numbers['w']?.[i])).toEqual([0.5, 1, 5.25]);
    expect(order.map((i) => numbers['n']?.[i])).toEqual([1, 1, 2]);
    expect(order.map((i) => numbers['least']?.[i])).toEqual([0.5, 1, 2.25]);
    expect(order.map((i) => numbers['greatest']?.[i])).toEqual([0.5, 1, 3]);
  });

  it('an aggregate of nothing is NaN, a whole sum of nothing 0', async () => {
    const engine = await open();
    await engine.createTable('people', columns);
    const { numbers, wholeSums } = await engine.select({
      from: 'people',
      where: equal(column('unit'), whole(9)),
      take: { w: { kind: 'sum', of: column('w') }, units: { kind: 'whole-sum', of: column('unit') } },
    });
    expect([numbers['w']?.[0], wholeSums['units']?.low[0]]).toEqual([NaN, 0]);
  });

  it('reads back what was put in, in its order', async () => {
    const engine = await open();
    await engine.createTable('people', columns);
    const types = { unit: 'short', sex: 'byte', age: 'byte', w: 'double' } as const;
    expect(await engine.columns('people', types)).toEqual(columns);
  });

  it('derives tables with arithmetic of doubles as JavaScript has it', async () => {
    const engine = await open();
    // PostgreSQL refuses what becomes zero by underflow, so nothing below 1e-300.
    const x = Float64Array.of(0.1, 1 / 3, 1e15 + 0.3, 123456.789, NaN, 1e-300);
    await engine.createTable('raw', { x });
    const grid = 1.5 * 2 ** 40;
    await engine.deriveTable('made', 'raw', {
      top: { type: 'double', value: minus(plus(column('x'), double(grid)), double(grid)) },
      third: { type: 'double', value: over(times(column('x'), double(0.7)), double(3)) },
      code: { type: 'byte', value: filled(where(above(column('x'), double(1)), whole(1)), whole(0)) },
    });
    const made = await engine.columns('made', { top: 'double', third: 'double', code: 'byte' });
    expect(made['top']).toEqual(x.map((value) => value + grid - grid));
    expect(made['third']).toEqual(x.map((value) => (value * 0.7) / 3));
    expect(made['code']).toEqual(Uint8Array.of(0, 0, 1, 1, 0, 0));
  });

  it('rounds halves up, and sums of whole numbers of 62 bits are exact', async () => {
    const engine = await open();
    const x = Float64Array.of(
      0.5,
      1.5,
      2.5,
      0.49999999999999994,
      2 ** 62 - 512,
      2 ** 62 - 512,
      2 ** 60 + 256,
      NaN,
    );
    await engine.createTable('raw', { x });
    await engine.deriveTable('made', 'raw', { n: { type: 'long', value: rounded(column('x')) } });
    const { wholeSums, numbers } = await engine.select({
      from: 'made',
      take: {
        n: { kind: 'whole-sum', of: column('n') },
        counted: { kind: 'count', of: where(present(column('n')), whole(1)) },
      },
    });
    const exact = 1n + 2n + 3n + 0n + 2n * (2n ** 62n - 512n) + 2n ** 60n + 256n;
    const high = BigInt(wholeSums['n']?.high[0] ?? 0);
    expect(high * 2n ** 32n + BigInt(wholeSums['n']?.low[0] ?? 0)).toBe(exact);
    expect(numbers['counted']?.[0]).toBe(7);
  });

  it('crossed sums are those of whole-number arithmetic', async () => {
    const engine = await open();
    const row = fc.record({
      unit: fc.nat(3),
      a: fc.nat(4),
      b: fc.nat(3),
      x: fc.option(fc.double({ min: 0, max: 2 ** 61, noNaN: true }).map(Math.floor), { nil: NaN }),
    });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const from = `t${(made += 1)}`;
        await engine.createTable(`${from}_raw`, {
          unit: Uint32Array.from(rows, ({ unit }) => unit),
          a: Uint8Array.from(rows, ({ a }) => a),
          b: Uint16Array.from(rows, ({ b }) => b),
          x: Float64Array.from(rows, ({ x }) => x),
        });
        await engine.deriveTable(from, `${from}_raw`, {
          unit: { type: 'integer', value: column('unit') },
          a: { type: 'byte', value: column('a') },
          b: { type: 'short', value: column('b') },
          x: { type: 'long', value: rounded(column('x')) },
        });
        // Code 4 of a is beyond its categories.
        const a = { name: 'a', categories: 3 };
        const b = { name: 'b', categories: 3 };
        const request: CrossedSums = {
          from,
          rows: rows.length % 2 === 0 ? rows.length : 1e9,
          sum: 'x',
          key: { name: 'unit', size: 5 },
          crossings: [
            { a: null, b },
            { a, b },
            { a: null, b: a },
          ],
        };
        const [alone, crossed, other] = await engine.crossedSums(request);
        for (let unit = 0; unit < 5; unit++) {
          for (let codeA = 1; codeA <= 3; codeA++) {
            const inA = rows.filter((one) => one.unit === unit && one.a === codeA && !Number.isNaN(one.x));
            expectSum(other, (codeA - 1) * 5 + unit, inA);
          }
          for (let codeB = 1; codeB <= 3; codeB++) {
            const inB = rows.filter((one) => one.unit === unit && one.b === codeB && !Number.isNaN(one.x));
            expectSum(alone, (codeB - 1) * 5 + unit, inB);
            for (let codeA = 1; codeA <= 3; codeA++) {
              const entry = ((codeA - 1) * 3 + codeB - 1) * 5 + unit;
              expectSum(
                crossed,
                entry,
                inB.filter((one) => one.a === codeA),
              );
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

function expectSum(
  table: { high: Float64Array; low: Float64Array; count: Float64Array } | undefined,
  entry: number,
  rows: readonly { x: number }[],
): void {
  const exact = rows.reduce((sum, { x }) => sum + BigInt(x), 0n);
  const sum = BigInt(table?.high[entry] ?? -1) * 2n ** 32n + BigInt(table?.low[entry] ?? -1);
  expect([sum, table?.count[entry]]).toEqual([exact, rows.length]);
}

describe('DuckDB', () => {
  it('groups by addresses, not by hashes, when key and codes take 20 bits together', async () => {
    const engine = await openDuckDb();
    const rows = 5000;
    await engine.createTable('t', {
      unit: Uint16Array.from({ length: rows }, (_, i) => i % 2000),
      a: Uint8Array.from({ length: rows }, (_, i) => i % 7),
      b: Uint8Array.from({ length: rows }, (_, i) => i % 8),
      x: Float64Array.from({ length: rows }, (_, i) => i),
    });
    const request = (size: number): CrossedSums => ({
      from: 't',
      rows,
      sum: 'x',
      key: { name: 'unit', size },
      crossings: [{ a: { name: 'a', categories: 6 }, b: { name: 'b', categories: 7 } }],
    });
    const [text = ''] = crossedTexts(request(2000));
    expect(await engine.explain(text)).toContain('PERFECT_HASH_GROUP_BY');
    await engine.run('SET perfect_ht_threshold = 12');
    expect(await engine.explain(text)).not.toContain('PERFECT_HASH_GROUP_BY');
    await engine.close();
  });
});
