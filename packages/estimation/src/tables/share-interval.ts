import { betaQuantile } from '../distributions/beta-distribution.ts';
import { studentQuantile } from '../distributions/student-t.ts';

interface SharePoint {
  readonly share: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly base: number;
  /** Kish's (Σw)²/Σw², at most the base; asked for at 0 % and 100 % only. */
  readonly effectiveSize: () => number;
}

/**
 * 95 % limits of a share: on the logit scale with t, so that they stay within 0 and 1; at 0 % and 100 %, where there is
 * no variance, the exact binomial limits of the effective sample size (Korn and Graubard 1998). null without degrees
 * of freedom. docs/methods/proportion-interval.md
 */
export function shareInterval(point: SharePoint): readonly [number, number] | null {
  const { share, standardError, degreesOfFreedom } = point;
  if (!(degreesOfFreedom > 0)) return null;
  if (share <= 0 || share >= 1) return exactLimits(point);
  const t = studentQuantile(0.975, degreesOfFreedom);
  const logit = Math.log(share / (1 - share));
  const half = (t * standardError) / (share * (1 - share));
  return [expit(logit - half), expit(logit + half)];
}

function exactLimits({
  share,
  degreesOfFreedom,
  base,
  effectiveSize,
}: SharePoint): readonly [number, number] {
  const ratio = base > 1 ? studentQuantile(0.975, base - 1) / studentQuantile(0.975, degreesOfFreedom) : 0;
  const n = Math.min(base, effectiveSize() * ratio * ratio);
  if (share <= 0) return [0, n > 0 ? betaQuantile(0.975, 1, n) : 1];
  return [n > 0 ? betaQuantile(0.025, n, 1) : 0, 1];
}

function expit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
