/** What a publication may tell of one person, as (epsilon, delta) differential privacy. */
export interface PrivacyBudget {
  readonly epsilon: number;
  readonly delta: number;
}

/** R9: limits of the rule. */
export const privacyLimits = {
  /** Fewer answers would drown in the noise. */
  minimumAnswers: 10_000,
  maximumEpsilon: 3,
  delta: 1e-6,
  maximumTables: 50,
  /** Weights are cut at so many times their mean: a heavier person would need more noise. */
  maximumWeight: 3,
} as const;

/**
 * The budget as rho of zero-concentrated differential privacy, which adds up over tables: epsilon = rho + 2 √(rho ln(1 /
 * delta)) (Bun and Steinke 2016, proposition 1.3).
 */
export function concentratedBudget({ epsilon, delta }: PrivacyBudget): number {
  const log = Math.log(1 / delta);
  return (Math.sqrt(log + epsilon) - Math.sqrt(log)) ** 2;
}

/** Standard deviation of Gaussian noise on a list of counts that one person changes by `sensitivity` (root of squares). */
export function noiseDeviation(rho: number, sensitivity: number): number {
  return sensitivity / Math.sqrt(2 * rho);
}
