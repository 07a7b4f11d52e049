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
}

export type FamilyName = 'gaussian' | 'binomial' | 'poisson';

const yLogY = (y: number, mu: number): number => (y === 0 ? 0 : y * Math.log(y / mu));

/** Beyond this η the logistic slope is held, as R holds it, lest weights vanish. */
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
  },
  binomial: {
    mean: (eta) => 1 / (1 + Math.exp(-Math.max(-farthest, Math.min(farthest, eta)))),
    slope: (eta) => (Math.abs(eta) > farthest ? Number.EPSILON : 1 / (2 + Math.exp(eta) + Math.exp(-eta))),
    variance: (mu) => mu * (1 - mu),
    deviance: (y, mu) => 2 * (yLogY(y, mu) + yLogY(1 - y, 1 - mu)),
    start: (y, weight) => (weight * y + 0.5) / (weight + 1),
    link: (mu) => Math.log(mu / (1 - mu)),
    allows: (y) => y >= 0 && y <= 1,
  },
  poisson: {
    mean: (eta) => Math.max(Math.exp(eta), Number.EPSILON),
    slope: (eta) => Math.max(Math.exp(eta), Number.EPSILON),
    variance: (mu) => mu,
    deviance: (y, mu) => 2 * (yLogY(y, mu) - (y - mu)),
    start: (y) => y + 0.1,
    link: Math.log,
    allows: (y) => y >= 0,
  },
};
