import { studentTwoSided } from '@langnghe/estimation';
import type { PublishedFigure } from './published-figure.ts';

export interface Difference {
  /** First minus second, as published. */
  readonly value: number;
  readonly standardError: number;
  /** Two-sided, of no difference; not yet corrected for the number of comparisons. */
  readonly pValue: number;
}

/**
 * The difference of two published figures of different people. Their covariance is not published and is taken as zero:
 * people of one cluster who fall into both groups answer alike, so the true error is smaller (docs/methods/differences.md).
 * Rounding moves each figure by up to half a step: a variance of step²/12 each.
 */
export function difference(a: PublishedFigure, b: PublishedFigure): Difference {
  const value = a.value - b.value;
  const standardError = Math.sqrt(
    a.standardError ** 2 + b.standardError ** 2 + (a.step ** 2 + b.step ** 2) / 12,
  );
  return { value, standardError, pValue: studentTwoSided(value / standardError, together(a, b)) };
}

/** Welch's and Satterthwaite's degrees of freedom of a difference of two estimates with errors of their own. */
function together(a: PublishedFigure, b: PublishedFigure): number {
  const [first, second] = [a.standardError ** 2, b.standardError ** 2];
  return (first + second) ** 2 / (first ** 2 / a.degreesOfFreedom + second ** 2 / b.degreesOfFreedom);
}
