import type { Compat } from '@langnghe/weighting';
import { betaQuantile } from './distributions/beta-distribution.ts';
import { findRoot } from './distributions/root.ts';
import { studentQuantile } from './distributions/student-t.ts';
import { studentInterval, type Limits } from './interval.ts';

export type ProportionMethod = 'logit' | 'likelihood' | 'asin' | 'beta' | 'mean' | 'xlogit' | 'wilson';

export interface Proportion {
  readonly share: number;
  readonly standardError: number;
  /** Design degrees of freedom. */
  readonly df: number;
  /** Rows behind the share. */
  readonly n: number;
  /** Standard error of log(p/(1 − p)) where it is not the delta method's, i.e. recomputed on replicates. */
  readonly logitStandardError?: number;
  /** Pearson dispersion of the intercept model, n/(n − 1) when linearised. */
  readonly dispersion?: number;
  readonly level?: number;
  readonly compat?: Compat | undefined;
}

/**
 * Limits of a proportion by one of seven methods. At 0, 1 and without variance the default gives exact limits with the
 * effective size capped at n (Korn and Graubard 1998), `compat` what R's formulas give there. docs/methods/proportion-interval.md
 */
export function proportionInterval(method: ProportionMethod, proportion: Proportion): Limits {
  const { share, standardError, compat } = proportion;
  if (compat === undefined && !(share > 0 && share < 1 && standardError > 0)) return exactLimits(proportion);
  switch (method) {
    case 'mean':
      return studentInterval(share, standardError, proportion.df, proportion.level);
    case 'logit':
      return logitLimits(proportion, logitSpread(proportion));
    case 'xlogit':
      return logitLimits(proportion, deltaSpread(proportion));
    case 'asin':
      return arcsineLimits(proportion);
    case 'beta':
      return betaLimits(proportion, effectiveSize(proportion));
    case 'wilson':
      return wilsonLimits(proportion);
    case 'likelihood':
      return likelihoodLimits(proportion);
  }
}

function upperT({ df, level = 0.95 }: Proportion): number {
  return studentQuantile((1 + level) / 2, df);
}

function logitLimits({ share, df, level }: Proportion, spread: number): Limits {
  const [low, high] = studentInterval(Math.log(share / (1 - share)), spread, df, level);
  return [expit(low), expit(high)];
}

function deltaSpread({ share, standardError }: Proportion): number {
  return standardError / (share * (1 - share));
}

function logitSpread(proportion: Proportion): number {
  return proportion.logitStandardError ?? deltaSpread(proportion);
}

function expit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function arcsineLimits({ share, standardError, df, level }: Proportion): Limits {
  const spread = standardError / (2 * Math.sqrt(share * (1 - share)));
  const [low, high] = studentInterval(Math.asin(Math.sqrt(share)), spread, df, level);
  return [Math.sin(low) ** 2, Math.sin(high) ** 2];
}

/** n* = p(1 − p)/V · (t_{n−1}/t_df)²: the binomial sample of the same precision. */
function effectiveSize(proportion: Proportion): number {
  const { share, standardError, n, level = 0.95 } = proportion;
  const ratio = studentQuantile((1 + level) / 2, n - 1) / upperT(proportion);
  return ((share * (1 - share)) / standardError ** 2) * ratio ** 2;
}

function betaLimits({ share, level = 0.95 }: Proportion, n: number): Limits {
  const alpha = (1 - level) / 2;
  return [
    betaQuantile(alpha, n * share, n * (1 - share) + 1),
    betaQuantile(1 - alpha, n * share + 1, n * (1 - share)),
  ];
}

function exactLimits(proportion: Proportion): Limits {
  const { n, level = 0.95 } = proportion;
  const ratio = studentQuantile((1 + level) / 2, n - 1) / upperT(proportion);
  if (!(ratio > 0)) return [NaN, NaN];
  return betaLimits(proportion, Math.min(n, n * ratio ** 2));
}

function wilsonLimits(proportion: Proportion): Limits {
  const { share, standardError } = proportion;
  const n = (share * (1 - share)) / standardError ** 2;
  if (n === Infinity) return [share, share];
  const t = upperT(proportion);
  const centre = share + (t * t) / (2 * n);
  const half = (t / (2 * n)) * Math.sqrt(4 * n * share * (1 - share) + t * t);
  const scale = 1 + (t * t) / n;
  return [(centre - half) / scale, (centre + half) / scale];
}

/** Where the deviance from p̂, in units of its design effect and dispersion, reaches t². */
function likelihoodLimits(proportion: Proportion): Limits {
  const { share, dispersion = 1 } = proportion;
  const reach = (upperT(proportion) * logitSpread(proportion)) ** 2 * share * (1 - share);
  if (!Number.isFinite(reach)) return [NaN, NaN];
  const logit = Math.log(share / (1 - share));
  const excess = (eta: number): number => {
    const [p, q] = [expit(eta), expit(-eta)];
    const deviance = 2 * (share * Math.log(share / p) + (1 - share) * Math.log((1 - share) / q));
    return deviance / dispersion - reach;
  };
  return [expit(findRoot(excess, logit - 700, logit)), expit(findRoot(excess, logit, logit + 700))];
}
