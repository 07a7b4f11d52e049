import { replicateCovariance } from '@langnghe/estimation';
import type { ReplicateDesign } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { valueOf } from './designs.ts';

const design: ReplicateDesign = {
  kind: 'replicate',
  rows: 1,
  weight: Float64Array.of(1),
  replicates: [Float64Array.of(1), Float64Array.of(1), Float64Array.of(1)],
  scale: 0.5,
  rscales: Float64Array.of(1, 2, 0),
  mse: false,
};
const thetas = [
  [1, 10],
  [3, 20],
  [50, 70],
];

describe('covariance from replicates', () => {
  it('centres on the mean of the replicates that count', () => {
    const [first, second] = valueOf(replicateCovariance(design, [4, 12], thetas));
    expect([...(first ?? [])]).toEqual([0.5 * (1 + 2), 0.5 * (5 + 2 * 5)]);
    expect([...(second ?? [])]).toEqual([0.5 * (5 + 2 * 5), 0.5 * (25 + 2 * 25)]);
  });

  it('centres on the full estimate with mse', () => {
    const [first] = valueOf(replicateCovariance({ ...design, mse: true }, [4, 12], thetas));
    expect(first?.[0]).toBe(0.5 * (9 + 2 * 1));
    expect(first?.[1]).toBe(0.5 * (-3 * -2 + 2 * -1 * 8));
  });

  it('throws when replicates and estimates do not match', () => {
    expect(() => replicateCovariance(design, [4, 12], thetas.slice(1))).toThrow(
      '2 replicate estimates for 3',
    );
  });
});
