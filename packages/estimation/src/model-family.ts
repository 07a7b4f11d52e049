/** What a generalised linear model needs of its family, with the canonical link. */
export interface ModelFamily {
  readonly mean: (eta: number) => number;
  /** dμ/dη, which with the canonical link is the variance function. */
  readonly slope: (eta: number) => number;
  readonly variance: (mu: number) => number;
  /** −2 log-likelihood of one outcome against a perfect fit. */
  readonly deviance: (y: number, mu: number) => number;
  /** A first μ near the outcome; `weight` is its prior weight. */
  readonly start: (y: number, weight: number) => number;
  readonly link: (mu: number) => number;
  readonly allows: (y: number) => boolean;
  /** A linear predictor beyond this runs away to a mean of 0, 1 or infinity: the data separate. */
  readonly farthest: number;
}

export type FamilyName = 'gaussian' | 'binomial' | 'poisson';

const yLogY = (y: number, mu: number): number => (y === 0 ? 0 : y * Math.log(y / mu));

/** Logistic means beyond this are 0 or 1 to rounding. */
const farthest = 30;

export const modelFamilies: Readonly<Record<FamilyName, ModelFamily>> = {
  gaussian: {
    mean: (eta) => eta,
    slope: () => 1,
    variance: () => 1,
    deviance: (y, mu) => (y - mu) ** 2,
    start: (y) => y,
    link: (mu) => mu,
    allows: () => true,
    farthest: Infinity,
  },
  binomial: {
    mean: (eta) => 1 / (1 + Math.exp(-eta)),
    slope: (eta) => 1 / (2 + Math.exp(eta) + Math.exp(-eta)),
    variance: (mu) => mu * (1 - mu),
    deviance: (y, mu) => 2 * (yLogY(y, mu) + yLogY(1 - y, 1 - mu)),
    start: (y, weight) => (weight * y + 0.5) / (weight + 1),
    link: (mu) => Math.log(mu / (1 - mu)),
    allows: (y) => y >= 0 && y <= 1,
    farthest,
  },
  poisson: {
    mean: Math.exp,
    slope: Math.exp,
    variance: (mu) => mu,
    deviance: (y, mu) => 2 * (yLogY(y, mu) - (y - mu)),
    start: (y) => y + 0.1,
    link: Math.log,
    allows: (y) => y >= 0,
    farthest: 700,
  },
};
