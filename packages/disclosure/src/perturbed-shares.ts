import type { OpenColumn } from './open-column.ts';
import { exactly, type TreatedColumn } from './treatment.ts';

/** `one-of`: the categories share out everybody; `any-of`: each option is chosen or not, whatever the others. */
export type ShareShape = 'one-of' | 'any-of';

export interface PerturbedShare {
  readonly share: number;
  /** Variance that the noise adds to the share. */
  readonly noiseVariance: number;
  /** Variance of the noise of the count itself. */
  readonly countVariance: number;
}

/**
 * R4: share of option c = (W_c + noise_c × mean weight) / sum. The sum is that of the perturbed parts where the
 * categories share out everybody, so that they still add to 1.
 */
export function perturbedShares(column: TreatedColumn, shape: ShareShape): readonly PerturbedShare[] {
  if (column.base === 0) return column.cells.map(() => ({ share: 0, noiseVariance: 0, countVariance: 0 }));
  const meanWeight = column.weightedBase / column.base;
  const parts = column.cells.map((cell, i) => {
    const { noise, variance } = column.treatments[i] ?? exactly(cell.count);
    const weight = cell.estimate * column.weightedBase + noise * meanWeight;
    return { weight: cell.count + noise === 0 ? 0 : Math.max(0, weight), variance };
  });
  const sum =
    shape === 'one-of' ? parts.reduce((total, { weight }) => total + weight, 0) : column.weightedBase;
  const allVariance = parts.reduce((total, { variance }) => total + variance, 0);
  return parts.map(({ weight, variance }) => {
    const share = sum === 0 ? 0 : Math.min(1, weight / sum);
    const noise = shape === 'one-of' ? ofParts(share, variance, allVariance) : variance;
    return { share, noiseVariance: noise / column.base ** 2, countVariance: variance };
  });
}

/** (1 − p)² of the noise within the parts, p² of that outside: the parts share the sum they are divided by. */
function ofParts(share: number, inside: number, all: number): number {
  return (1 - share) ** 2 * inside + share ** 2 * (all - inside);
}

/** Variance that the noise adds to the share of several categories of a `one-of` column together. */
export function noiseOfSum(
  { base }: OpenColumn,
  perturbed: readonly PerturbedShare[],
  members: readonly number[],
): number {
  const of = (key: 'share' | 'countVariance', indices: readonly number[]): number =>
    indices.reduce((sum, i) => sum + (perturbed[i]?.[key] ?? 0), 0);
  const all = of('countVariance', [...perturbed.keys()]);
  return ofParts(of('share', members), of('countVariance', members), all) / base ** 2;
}
