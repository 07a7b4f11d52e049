import { noiseDistribution } from './noise-distribution.ts';

export interface PerturbedCount {
  readonly shown: number;
  /** Shown minus true. */
  readonly noise: number;
  readonly variance: number;
}

/** R3: the cell key (32 bits) picks the quantile, so the same people get the same noise wherever they stand. */
export function perturb(count: number, key: number): PerturbedCount {
  const { shown, probability, variance } = noiseDistribution(count);
  const u = (key >>> 0) / 2 ** 32;
  let cumulated = 0;
  for (const [j, v] of shown.entries()) {
    cumulated += probability[j] ?? 0;
    if (u < cumulated) return { shown: v, noise: v - count, variance };
  }
  const last = shown.at(-1) ?? count;
  return { shown: last, noise: last - count, variance };
}

/** A rare category is shown with nobody in every group, wherever its few people are. */
export function perturbedCell({
  count,
  key,
  rare,
}: {
  readonly count: number;
  readonly key: number;
  readonly rare?: true;
}): PerturbedCount {
  if (rare !== true) return perturb(count, key);
  return { shown: 0, noise: -count, variance: noiseDistribution(count).variance };
}
