import type { ProtectedRow } from './publishable.ts';

export interface ErrorOfCell {
  /** Of sampling alone. */
  readonly standardError: number;
  readonly noiseVariance: number;
  /** Variance of one answer, as published figures give it; of a mean, of the column. */
  readonly elementVariance: number;
  /** As published. */
  readonly base: number;
}

/**
 * Standard error with the noise in it, to half a step of the interval's ends: what a reader could work out from the
 * interval, and no finer, since the exact error of a share would give the share before the noise away. The design effect
 * is that of the rounded error. docs/methods/protection-rules.md
 */
export function publishedError(
  { standardError, noiseVariance, elementVariance, base }: ErrorOfCell,
  step: number,
): Pick<ProtectedRow, 'standardError' | 'designEffect'> {
  const half = step / 2;
  const steps = Math.max(1, Math.round(Math.sqrt(standardError ** 2 + noiseVariance) / half));
  const published = Number((steps * half).toPrecision(12));
  const effect = published ** 2 / (elementVariance / base);
  return {
    standardError: published,
    ...(Number.isFinite(effect) ? { designEffect: Math.round(effect * 10) / 10 } : {}),
  };
}

/** The population that the published base stands for, to three digits: the mean weight times that base. */
export function publishedWeight(weightedBase: number, base: number, publishedBase: number): number {
  if (base === 0) return 0;
  return Number(((weightedBase * publishedBase) / base).toPrecision(3));
}
