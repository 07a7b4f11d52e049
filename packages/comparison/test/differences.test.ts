import { describe, expect, test } from 'vitest';
import type { Codebook, Variable } from '@langnghe/dataset';
import type { ProtectedTable, PublishableTable } from '@langnghe/disclosure';
import { difference, groupDifferences, waveDifferences } from '@langnghe/comparison';

const label = (vi: string): Record<string, string> => ({ vi });
const scale: Variable = {
  kind: 'category',
  name: 'q1',
  label: label('Ông/Bà có hài lòng không?'),
  section: [],
  ordered: true,
  categories: [
    { value: '1', label: label('Không'), role: 'substantive' },
    { value: '2', label: label('Khá'), role: 'substantive' },
    { value: '3', label: label('Rất'), role: 'substantive' },
    { value: '9', label: label('Không trả lời'), role: 'refused' },
  ],
};

const column = (
  groups: readonly string[],
  shares: readonly (number | null)[],
): ProtectedTable['columns'][number] => ({
  groups,
  base: 200,
  smallBase: false,
  decimals: 0,
  rows: shares.map((value, i) => ({
    category: ['1', '2', '3', '9'][i] ?? '',
    value,
    interval: value === null ? null : [value - 0.06, value + 0.06],
    ...(value === null ? { mask: 'below-10' as const } : { standardError: 0.03 }),
  })),
  sums: [{ categories: ['2', '3'], value: 0.6, interval: [0.5, 0.7], standardError: 0.04 }],
});

const table: ProtectedTable = {
  id: 'q1-by-sex',
  variable: 'q1',
  statistic: 'share',
  by: 'sex',
  notes: [],
  columns: [
    column([], [0.4, 0.3, 0.2, 0.1]),
    column(['1'], [0.5, 0.3, 0.1, 0.1]),
    column(['2', '3'], [0.3, 0.3, 0.3, null]),
  ],
};

describe('a difference', () => {
  test('has the error of both figures and of their rounding, on the t distribution', () => {
    const found = difference(
      { value: 0.5, standardError: 0.03, degreesOfFreedom: 5, step: 0.01 },
      { value: 0.4, standardError: 0.04, degreesOfFreedom: 9, step: 0.01 },
    );
    expect(found.value).toBeCloseTo(0.1, 12);
    // R: se <- sqrt(.03^2 + .04^2 + 2 * .01^2 / 12); df <- .0025^2 / (.0009^2/5 + .0016^2/9); 2 * pt(-.1 / se, df)
    expect(found.standardError).toBeCloseTo(0.05016638981097536, 12);
    expect(found.pValue).toBeCloseTo(0.066082548795, 10);
  });

  test('is taken of every pair of groups and every opinion; refusals are no opinion', () => {
    const found = groupDifferences(table, scale, null, 12);
    expect(found.map(({ categories, groups }) => [categories, groups])).toEqual([
      [['1'], [['1'], ['2', '3']]],
      [['2'], [['1'], ['2', '3']]],
      [['3'], [['1'], ['2', '3']]],
    ]);
    expect(found.map(({ value }) => Math.round(value * 100))).toEqual([20, 0, -20]);
  });

  test('of a scale is that of its upper steps together, with their own error', () => {
    const found = groupDifferences(table, scale, ['2', '3'], 12);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ categories: ['2', '3'], value: 0, values: [0.6, 0.6] });
    expect(found[0]?.standardError).toBeGreaterThan(0.04 * Math.SQRT2);
  });

  test('a masked figure is compared with nothing', () => {
    const masked: ProtectedTable = {
      ...table,
      columns: [
        column([], [0.9, 0.1, 0, 0]),
        column(['1'], [null, null, null, null]),
        column(['2'], [0.5, 0.2, 0.2, 0.1]),
      ],
    };
    expect(groupDifferences(masked, scale, null, 12)).toEqual([]);
  });
});

describe('two waves', () => {
  const codebook = (variable: Variable): Codebook => ({
    questionnaire: { id: 'x', version: '1', title: {} },
    languages: ['vi'],
    variables: [variable],
  });
  const wave = (variable: Variable, shares: readonly number[]): Parameters<typeof waveDifferences>[0] => ({
    publication: {
      degreesOfFreedom: 10,
      tables: [{ ...table, by: undefined, columns: [column([], shares)] } as unknown as PublishableTable],
    },
    codebook: codebook(variable),
  });

  test('later minus earlier, for every opinion of everybody', () => {
    const { differences, changed } = waveDifferences(
      wave(scale, [0.4, 0.3, 0.2, 0.1]),
      wave({ ...scale, label: { vi: 'Ông/Bà  có hài lòng không? ' } }, [0.3, 0.3, 0.3, 0.1]),
      () => null,
    );
    expect(changed).toEqual([]);
    expect(differences.map(({ categories, value }) => [categories[0], Math.round(value * 100)])).toEqual([
      ['1', -10],
      ['2', 0],
      ['3', 10],
    ]);
  });

  test('a question that was asked otherwise is named, not compared', () => {
    const reworded = { ...scale, label: label('Ông/Bà hài lòng đến mức nào?') };
    const fewer = { ...scale, categories: scale.categories.slice(1) };
    for (const other of [reworded, fewer])
      expect(
        waveDifferences(wave(other, [0.4, 0.3, 0.2, 0.1]), wave(scale, [0.3, 0.3, 0.3, 0.1]), () => null),
      ).toEqual({
        differences: [],
        changed: ['q1'],
      });
  });
});
