import type { Compat } from './design.ts';

/** F of Deville and Särndal: the factor g = F(u) and its derivative. */
export interface CalibrationDistance {
  readonly factor: (u: number) => number;
  readonly derivative: (u: number) => number;
  /** The convex G with G′ = F, where Newton's steps need watching: exp u soon overshoots when weights are far too small. */
  readonly potential?: (u: number) => number;
}

export type CalibrationFunction = 'linear' | 'raking' | 'logit';

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Linear F = 1 + u, raking F = exp u, both cut at the bounds; logit stays between L and U by itself:
 * F = (L(U − 1) + U(1 − L) e^{Au}) / (U − 1 + (1 − L) e^{Au}), A = (U − L)/((U − 1)(1 − L)). Deville and Särndal (1992).
 */
export function calibrationDistance(
  calfun: CalibrationFunction,
  { lower: L, upper: U }: Bounds,
  compat?: Compat,
): CalibrationDistance {
  const clamp = (g: number): number => Math.min(U, Math.max(L, g));
  if (calfun === 'linear') {
    return { factor: (u) => clamp(1 + u), derivative: (u) => (1 + u > L && 1 + u < U ? 1 : 0) };
  }
  if (calfun === 'raking') {
    // R judges the cut of exp u by 1 + u; the limit is the same, the path to it is not.
    const inside =
      compat === 'r-4.5'
        ? (u: number) => u > L - 1 && u < U - 1
        : (u: number) => Math.exp(u) > L && Math.exp(u) < U;
    const bounded = L > 0 || U < Infinity;
    return {
      factor: (u) => clamp(Math.exp(u)),
      derivative: (u) => (inside(u) ? Math.exp(u) : 0),
      ...(compat === undefined && !bounded ? { potential: Math.exp } : {}),
    };
  }
  const A = (U - L) / ((U - 1) * (1 - L));
  return {
    factor: (u) => {
      const e = Math.exp(A * u);
      return e === Infinity ? U : (L * (U - 1) + U * (1 - L) * e) / (U - 1 + (1 - L) * e);
    },
    derivative: (u) => {
      const e = Math.exp(-Math.abs(A * u));
      const [a, b] = u > 0 ? [(U - 1) * e, 1 - L] : [U - 1, (1 - L) * e];
      return (A * e * (U - L) * (U - 1) * (1 - L)) / (a + b) ** 2;
    },
  };
}
