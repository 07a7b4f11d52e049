import type { CodedTable, Column } from '@langnghe/dataset';
import { readCase, runCase } from '@langnghe/estimation';
import { accepted } from '@langnghe/language';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valueOf } from './designs.ts';

interface Golden {
  readonly tables: Readonly<Record<string, Record<string, (number | string | null)[]>>>;
  readonly cases: readonly {
    readonly id: string;
    readonly data: string;
    readonly design: unknown;
    readonly steps: unknown;
    readonly options: unknown;
    readonly mean: { est: number[]; se: number[] };
    readonly total: { est: number[]; se: number[] };
    readonly df: number;
    readonly weights: { sum: number; sum_sq: number };
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL('data/weighting-against-r.r-4.2.2.json', import.meta.url), 'utf8'),
) as Golden;

function tableOf(columns: Golden['tables'][string]): CodedTable {
  const entries = Object.entries(columns).map(([name, values]): [string, Column] => {
    const levels = [...new Set(values.filter((value) => typeof value === 'string'))].sort();
    if (levels.length === 0) {
      return [name, { kind: 'number', values: Float64Array.from(values, (value) => Number(value ?? NaN)) }];
    }
    const codes = Uint32Array.from(values, (value) => levels.indexOf(String(value)) + 1);
    return [name, { kind: 'coded', levels, codes }];
  });
  return { rows: Object.values(columns)[0]?.length ?? 0, columns: Object.fromEntries(entries) };
}

type Row = { readonly est: number; readonly se: number };

function run(one: Golden['cases'][number], analysis: unknown): Record<string, unknown> {
  const file = {
    id: one.id,
    data: one.data,
    design: one.design,
    steps: one.steps,
    options: one.options,
    analysis,
    rtol: 1e-9,
  };
  const data = { table: () => accepted(tableOf(golden.tables[one.data] ?? {})), matrix: () => accepted([]) };
  return valueOf(runCase(valueOf(readCase(file, one.id)), data)) as Record<string, unknown>;
}

/** Within 1e-9, or both zero beside the estimate. */
function expectRows(rows: unknown, expected: { est: number[]; se: number[] }): void {
  expect(rows).toHaveLength(expected.est.length);
  (rows as Row[]).forEach(({ est, se }, i) => {
    const [estimate, error] = [expected.est[i] ?? NaN, expected.se[i] ?? NaN];
    expect(Math.abs(est - estimate)).toBeLessThanOrEqual(1e-9 * Math.abs(estimate));
    expect(Math.abs(se - error)).toBeLessThanOrEqual(1e-9 * Math.max(error, Math.abs(estimate)));
  });
}

describe('designs and weighting steps, against R’s survey 4.1.1', () => {
  it.each(golden.cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const mean = run(one, { stat: 'mean', vars: ['y', 'x'], na_rm: true });
    expectRows(mean['rows'], one.mean);
    expect(mean['df']).toBe(one.df);
    expectRows(run(one, { stat: 'total', vars: ['x', 'k'] })['rows'], one.total);
    const weights = run(one, { stat: 'weights' }) as { sum: number; sum_sq: number };
    expect(weights.sum / one.weights.sum).toBeCloseTo(1, 9);
    expect(weights.sum_sq / one.weights.sum_sq).toBeCloseTo(1, 9);
  });
});
