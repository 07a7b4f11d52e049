import type { CodedTable } from '@langnghe/dataset';
import { linearizedDesign, type LinearizedSpec } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './design-of-case.ts';

const numbers = (...values: number[]) => ({ kind: 'number' as const, values: Float64Array.from(values) });
const coded = (...labels: string[]) => {
  const levels = [...new Set(labels)].filter((label) => label !== '');
  return {
    kind: 'coded' as const,
    levels,
    codes: Uint8Array.from(labels, (label) => levels.indexOf(label) + 1),
  };
};

const table: CodedTable = {
  rows: 8,
  columns: {
    h: coded('a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'),
    psu: numbers(1, 1, 2, 2, 1, 1, 2, 2),
    ssu: numbers(1, 2, 1, 1, 1, 2, 3, 4),
    w: numbers(2, 2, 2, 2, 3, 3, 3, 3),
    zero: numbers(0, 0, 0, 0, 0, 0, 0, 0),
    negative: numbers(2, 2, 2, -1, 3, 3, 3, 3),
    gap: numbers(2, 2, NaN, 2, 3, 3, 3, 3),
    N: numbers(10, 10, 10, 10, 20, 20, 20, 20),
    f: numbers(0.2, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1),
    small: numbers(1, 1, 1, 1, 20, 20, 20, 20),
    uneven: numbers(10, 10, 10, 11, 20, 20, 20, 20),
    mixed: numbers(0.2, 0.2, 0.2, 0.2, 20, 20, 20, 20),
    M: numbers(4, 4, 3, 3, 6, 6, 8, 8),
    holes: coded('a', 'a', '', 'a', 'b', 'b', 'b', 'b'),
  },
};

const design = (spec: LinearizedSpec) => linearizedDesign(table, spec);

describe('linearized design', () => {
  it('nests clusters in strata, later stages in clusters', () => {
    const { stages } = valueOf(design({ ids: ['psu', 'ssu'], strata: ['h'], weights: 'w', nest: true }));
    expect([...(stages[0]?.cluster ?? [])]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect([...(stages[0]?.sampled ?? [])]).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect([...(stages[1]?.cluster ?? [])]).toEqual([0, 1, 2, 2, 3, 4, 5, 6]);
    expect([...(stages[1]?.sampled ?? [])]).toEqual([2, 2, 1, 1, 2, 2, 2, 2]);
    expect(stages[0]?.population[0]).toBe(Infinity);
  });

  it('takes elements as clusters when nothing else was sampled', () => {
    const { stages } = valueOf(design({ ids: [], strata: ['h'], weights: 'w' }));
    expect(stages[0]?.sampled[0]).toBe(4);
    expect(stages[0]?.stratumNames).toEqual(['a', 'b']);
  });

  it('reads population sizes and sampling fractions alike', () => {
    const sizes = valueOf(design({ ids: ['psu'], strata: ['h'], fpc: ['N'], nest: true }));
    const fractions = valueOf(design({ ids: ['psu'], strata: ['h'], fpc: ['f'], nest: true }));
    expect(sizes.stages[0]?.population).toEqual(fractions.stages[0]?.population);
    expect([...sizes.weight]).toEqual([5, 5, 5, 5, 10, 10, 10, 10]);
  });

  it('multiplies probabilities over the stages', () => {
    const { weight } = valueOf(design({ ids: ['psu', 'ssu'], strata: ['h'], fpc: ['N', 'M'], nest: true }));
    expect([...weight]).toEqual([10, 10, 15, 15, 30, 30, 40, 40]);
  });

  it('warns when everybody gets weight 1', () => {
    expect(codesOf(design({ ids: [] }))).toEqual(['design.no-weights']);
  });

  const refusals: readonly (readonly [string, LinearizedSpec, string])[] = [
    ['an unknown column', { ids: ['nobody'], weights: 'w' }, 'design.unknown-column'],
    ['an inherited name', { ids: ['toString'], weights: 'w' }, 'design.unknown-column'],
    ['missing weights', { ids: [], weights: 'gap' }, 'design.missing-values'],
    ['missing strata', { ids: [], strata: ['holes'], weights: 'w' }, 'design.missing-values'],
    ['negative weights', { ids: [], weights: 'negative' }, 'design.negative-weight'],
    ['weights all zero', { ids: [], weights: 'zero' }, 'design.weights-all-zero'],
    ['weights of text', { ids: [], weights: 'h' }, 'design.not-a-number'],
    ['clusters in several strata', { ids: ['psu'], strata: ['h'], weights: 'w' }, 'design.not-nested'],
    ['a single cluster', { ids: ['zero'], weights: 'w' }, 'design.one-psu'],
    [
      'a population below the sample',
      { ids: ['psu'], strata: ['h'], fpc: ['small'], nest: true },
      'design.population-below-sample',
    ],
    [
      'a population that varies',
      { ids: [], strata: ['h'], fpc: ['uneven'] },
      'design.population-not-constant',
    ],
    ['sizes among fractions', { ids: [], strata: ['h'], fpc: ['mixed'] }, 'design.population-mixed'],
    ['a population of zero', { ids: [], fpc: ['zero'] }, 'design.population-not-positive'],
    ['more strata than stages', { ids: [], strata: ['h', 'psu'], weights: 'w' }, 'design.too-many-columns'],
    ['pps without inclusion probabilities', { ids: [], fpc: ['N'], pps: 'brewer' }, 'design.needs-inclusion'],
    [
      'Overton over two stages',
      { ids: ['psu', 'ssu'], strata: ['h'], fpc: ['f', 'f'], nest: true, pps: 'overton' },
      'design.one-stage-only',
    ],
    [
      'Horvitz–Thompson without joint probabilities',
      { ids: [], weights: 'w', pps: 'HT' },
      'design.joint-probabilities',
    ],
  ];
  it.each(refusals)('refuses %s', (_, spec, code) => {
    const result = design(spec);
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toContain(code);
  });

  it('refuses a table without rows', () => {
    expect(codesOf(linearizedDesign({ rows: 0, columns: {} }, { ids: [] }))).toEqual(['design.no-rows']);
  });

  it('says where: row and column', () => {
    const [issue] = design({ ids: [], weights: 'negative' }).issues;
    expect(issue?.place).toEqual({ column: 'negative', row: 5 });
    expect(issue?.message.vi).toContain('negative');
  });
});
