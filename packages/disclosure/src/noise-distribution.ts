/** Greatest change of a count. */
export const maximumNoise = 4;
/** Variance of the change, wherever a distribution with it exists. */
const wantedVariance = 2;
/** The least that leaves a count of 1 some freedom: with variance 2 only 0 and 3 remain. */
const varianceOfOne = 2.76;

export interface NoiseDistribution {
  /** Counts that may be shown; never 1 or 2. */
  readonly shown: readonly number[];
  readonly probability: readonly number[];
  readonly variance: number;
}

/**
 * Distribution of the shown count, given the true one: maximum entropy on |v − i| ≤ 4, v ≥ 0, v ∉ {1, 2}, with mean i
 * and the variance above. Page: docs/methods/cell-key.md.
 */
export function noiseDistribution(count: number): NoiseDistribution {
  if (!Number.isInteger(count) || count < 0) throw new Error(`not a count: ${count}`);
  const i = Math.min(count, interior);
  const known = (distributions[i] ??= computed(i));
  return { ...known, shown: known.shown.map((v) => v + count - i) };
}

/** From here on the distribution is the same, moved. */
const interior = 3 + maximumNoise;
const distributions: NoiseDistribution[] = [];

function computed(i: number): NoiseDistribution {
  if (i === 0) return { shown: [0], probability: [1], variance: 0 };
  const variance = i === 1 ? varianceOfOne : wantedVariance;
  const shown = allowed(i);
  return {
    shown,
    probability: maximumEntropy(
      shown.map((v) => v - i),
      variance,
    ),
    variance,
  };
}

function allowed(i: number): readonly number[] {
  const values = Array.from({ length: 2 * maximumNoise + 1 }, (_unused, k) => i - maximumNoise + k);
  return values.filter((v) => v === 0 || v >= 3);
}

/** p ∝ exp(a d + b d²) with Σ p d = 0 and Σ p d² = variance, by damped Newton steps on (a, b). */
function maximumEntropy(deviations: readonly number[], variance: number): readonly number[] {
  let [a, b] = [0, -1 / (2 * variance)];
  for (let step = 0; step < 500; step++) {
    const probability = normalized(deviations.map((d) => Math.exp(a * d + b * d * d)));
    const moment = (k: number): number =>
      deviations.reduce((sum, d, j) => sum + (probability[j] ?? 0) * d ** k, 0);
    const [m1, m2, m3, m4] = [moment(1), moment(2), moment(3), moment(4)];
    const [f, g] = [m1, m2 - variance];
    if (Math.abs(f) + Math.abs(g) < 1e-12) return probability;
    const [faa, fab, fbb] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
    const determinant = faa * fbb - fab * fab;
    const [da, db] = [(fbb * f - fab * g) / determinant, (faa * g - fab * f) / determinant];
    const damping = Math.min(1, 1 / Math.max(Math.abs(da), Math.abs(db)));
    a -= damping * da;
    b -= damping * db;
  }
  throw new Error(`no maximum-entropy distribution with variance ${variance} on ${deviations.join(', ')}`);
}

function normalized(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
