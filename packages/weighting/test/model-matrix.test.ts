import type { CodedTable } from '@langnghe/dataset';
import { modelMatrix, parseModelFormula, type ModelMatrix } from '@langnghe/weighting';
import type { Checked } from '@langnghe/language';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './design-of-case.ts';

const numbers = (...values: number[]) => ({ kind: 'number' as const, values: Float64Array.from(values) });
const coded = (levels: string[], labels: string) => ({
  kind: 'coded' as const,
  levels,
  codes: Uint8Array.from(labels, (label) => levels.indexOf(label) + 1),
});

const table: CodedTable = {
  rows: 6,
  columns: {
    y: numbers(1, 2, 3, 4, 5, 6),
    x: numbers(0.5, 1.5, 2, -1, 3, 7),
    k: numbers(1, 2, 1, 2, 3, 3),
    a: coded(['p', 'q', 'r'], 'pqrpqr'),
    b: coded(['u', 'v'], 'uvuvvu'),
    gap: numbers(1, NaN, 3, 4, 5, 6),
    'tuổi người': numbers(1, 2, 3, 4, 5, 6),
    many: {
      kind: 'coded',
      levels: Array.from({ length: 10_000 }, (_, i) => `m${i}`),
      codes: Uint16Array.of(1, 2, 3, 4, 5, 6),
    },
  },
};

function matrixOf(formula: string): Checked<ModelMatrix> {
  const parsed = parseModelFormula(formula);
  return parsed.ok ? modelMatrix(table, parsed.value) : parsed;
}

const golden = JSON.parse(
  readFileSync(new URL('data/model-matrix.r-4.2.2.json', import.meta.url), 'utf8'),
) as readonly { formula: string; names: string[]; sums: number[] }[];

describe('model matrix', () => {
  it.each(golden)('$formula as R', ({ formula, names, sums }) => {
    const { columns } = valueOf(matrixOf(formula));
    expect(columns.map((column) => column.name)).toEqual(names);
    columns.forEach(({ values }, j) =>
      expect(values.reduce((sum, value, row) => sum + value * (row + 1), 0)).toBeCloseTo(sums[j] ?? NaN, 10),
    );
  });

  it('gives the response, a condition as 0 and 1', () => {
    expect([...(valueOf(matrixOf("I(a == 'p') ~ x")).response ?? [])]).toEqual([1, 0, 0, 1, 0, 0]);
    expect([...(valueOf(matrixOf('b ~ x')).response ?? [])]).toEqual([0, 1, 0, 1, 1, 0]);
  });

  it('marks rows with a missing variable, and keeps them at zero', () => {
    const { complete, columns } = valueOf(matrixOf('y ~ gap + a'));
    expect([...complete]).toEqual([1, 0, 1, 1, 1, 1]);
    for (const { values } of columns) expect(values[1]).toBe(0);
  });

  it('reads names with accents, and any name in backticks', () => {
    expect(valueOf(matrixOf('~ `tuổi người`')).columns.map((column) => column.name)).toEqual([
      '(Intercept)',
      'tuổi người',
    ]);
  });

  it.each([
    ['y ~', 'formula.syntax'],
    ['~ a +', 'formula.syntax'],
    ['~ (a', 'formula.syntax'],
    ['~ a $ b', 'formula.syntax'],
    ['~ a b', 'formula.syntax'],
    [`~ ${'('.repeat(900)}a${')'.repeat(900)}`, 'formula.syntax'],
    [`~ ${'('.repeat(5000)}a${')'.repeat(5000)}`, 'formula.too-long'],
    ['a ~~ x', 'formula.syntax'],
    ['a', 'formula.no-tilde'],
    ['~ 2', 'formula.not-terms'],
    ['~ a^99', 'formula.not-terms'],
    ['~ nobody', 'formula.unknown-variable'],
    ['~ constructor', 'formula.unknown-variable'],
    ['~ I(a + 1)', 'formula.not-a-number'],
    ['a ~ x', 'formula.not-a-number'],
    ['~ eval(a)', 'formula.unknown-function'],
    ['~ toString(a)', 'formula.unknown-function'],
    ['~ many', 'formula.too-many-columns'],
  ])('refuses %.20s', (formula, code) => {
    expect(codesOf(matrixOf(formula))).toEqual([code]);
  });
});
