import { describe, expect, test } from 'vitest';
import type { Codebook, CodedTable, CategoryVariable } from '@langnghe/dataset';
import { estimateTables } from '@langnghe/estimation';

const rows = 240;
const step = (row: number): number => 1 + ((row * 7 + (row % 11) * (row % 5)) % 6);
const codes = Uint8Array.from({ length: rows }, (_unused, row) => (row % 17 === 0 ? 0 : step(row)));

function variable(
  name: string,
  values: number,
  ordered: boolean,
  last: 'substantive' | 'dont-know',
): CategoryVariable {
  return {
    kind: 'category',
    name,
    label: { vi: name },
    section: [],
    ordered,
    categories: Array.from({ length: values }, (_unused, k) => ({
      value: String(k + 1),
      label: { vi: `Mức ${k + 1}` },
      role: k === values - 1 ? last : 'substantive',
    })),
  };
}

const codebook: Codebook = {
  questionnaire: { id: 't', version: '1', title: { vi: 't' } },
  languages: ['vi'],
  variables: [variable('q', 6, true, 'dont-know'), variable('agree', 2, false, 'substantive')],
};

const levels = (count: number): string[] => Array.from({ length: count }, (_unused, k) => String(k + 1));
/** The same answers with steps 4 and 5 as one category, made by hand. */
const agree = codes.map((code) => (code === 0 ? 0 : code === 4 || code === 5 ? 2 : 1));
const table: CodedTable = {
  rows,
  columns: {
    q: { kind: 'coded', codes, levels: levels(6) },
    agree: { kind: 'coded', codes: agree, levels: levels(2) },
  },
};

describe('steps of a scale together', () => {
  test('are estimated as the recoded question is: share, error, interval, design effect', () => {
    const estimates = estimateTables({
      table,
      codebook,
      design: {
        datasetHash: 'd',
        hash: 'w',
        rows,
        weight: Float64Array.from({ length: rows }, (_unused, row) => 1 + (row % 4)),
        stratum: Uint32Array.from({ length: rows }, (_unused, row) => (row < 120 ? 0 : 1)),
        psu: Uint32Array.from({ length: rows }, (_unused, row) => Math.floor(row / 12)),
      },
      plan: {
        tables: [
          { id: 'q', variable: 'q', statistic: 'share' },
          { id: 'agree', variable: 'agree', statistic: 'share' },
        ],
      },
      hashes: { dataset: 'd', weights: 'w' },
    });
    if (!estimates.ok) throw new Error(JSON.stringify(estimates.issues));
    const [q, recoded] = estimates.value.tables.map(({ columns }) => columns[0]);
    const upper = q?.sums?.[1];
    const expected = recoded?.rows[1];
    expect(q?.sums?.map(({ categories }) => categories)).toEqual([
      ['1', '2'],
      ['4', '5'],
    ]);
    expect(upper?.count).toBe(expected?.count);
    expect(upper?.estimate).toBeCloseTo(expected?.estimate ?? NaN, 12);
    expect(upper?.standardError).toBeCloseTo(expected?.standardError ?? NaN, 12);
    expect(upper?.interval?.[0]).toBeCloseTo(expected?.interval?.[0] ?? NaN, 10);
    expect(upper?.designEffect).toBeCloseTo(expected?.designEffect ?? NaN, 10);
    expect(recoded?.sums).toBeUndefined();
  });
});
