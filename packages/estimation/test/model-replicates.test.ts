import type { CodedTable } from '@langnghe/dataset';
import { regression } from '@langnghe/estimation';
import type { ReplicateDesign } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { valueOf } from './designs.ts';

const rows = 8;
const table = (group: readonly number[]): CodedTable => ({
  rows,
  columns: {
    y: { kind: 'number', values: Float64Array.of(3, 5, 4, 8, 6, 9, 7, 12) },
    group: { kind: 'coded', codes: Uint8Array.from(group), levels: ['a', 'b'] },
  },
});

/** The jackknife of eight rows; `changed` writes over one weight of one replicate. */
function jackknife(changed?: { replicate: number; row: number; weight: number }): ReplicateDesign {
  const replicates = Array.from({ length: rows }, (_, r) =>
    Float64Array.from({ length: rows }, (__, row) => (row === r ? 0 : rows / (rows - 1))),
  );
  if (changed !== undefined) (replicates[changed.replicate] ?? [])[changed.row] = changed.weight;
  return {
    kind: 'replicate',
    rows,
    weight: new Float64Array(rows).fill(1),
    replicates,
    scale: (rows - 1) / rows,
    rscales: new Float64Array(rows).fill(1),
    mse: false,
  };
}

const both = [1, 2, 1, 2, 1, 2, 1, 2];

describe('a model over replicates', () => {
  it('says how many replicates gave no fit, and takes its error from the others', () => {
    const made = regression(table([1, 1, 1, 1, 1, 1, 1, 2]), jackknife(), 'y ~ group', 'gaussian');
    if (!made.ok) throw new Error(made.issues.map(({ message }) => message.en).join());
    expect(made.issues.map(({ code, message }) => [code, message.en.slice(0, 8)])).toEqual([
      ['estimate.replicates-left-out', '1 of 8 r'],
    ]);
    expect(made.value.covariance[0]?.[0]).toBeGreaterThan(0);
    const whole = regression(table(both), jackknife(), 'y ~ group', 'gaussian');
    expect(whole.issues).toEqual([]);
  });

  it('has no error where one replicate alone has a fit', () => {
    const design = jackknife();
    const none = new Float64Array(rows);
    const alone = { ...design, replicates: design.replicates.map((column, r) => (r === 0 ? column : none)) };
    const made = valueOf(regression(table(both), alone, 'y ~ group', 'gaussian'));
    expect([...made.estimate].every(Number.isFinite)).toBe(true);
    expect(made.covariance.flatMap((row) => [...row]).every(Number.isNaN)).toBe(true);
  });

  it('leaves rows of negative weight out of a replicate’s fit, not the replicate out of the error', () => {
    const fit = (weight: number) =>
      valueOf(regression(table(both), jackknife({ replicate: 2, row: 5, weight }), 'y ~ group', 'gaussian'));
    const [negative, zero] = [fit(-0.4), fit(0)];
    // Weights that are scaled by another total round differently.
    negative.covariance.forEach((row, i) =>
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(zero.covariance[i]?.[j] ?? NaN, 12);
      }),
    );
  });
});
