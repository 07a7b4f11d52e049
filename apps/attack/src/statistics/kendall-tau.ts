/** Kendall's τ between positions 0, 1, 2 … and the values standing there (all different). */
export function kendallTau(values: readonly number[]): number {
  if (values.length < 2) throw new Error('no order in fewer than two values');
  let score = 0;
  for (let i = 0; i < values.length; i += 1)
    for (let j = i + 1; j < values.length; j += 1) score += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  return score / ((values.length * (values.length - 1)) / 2);
}

/** Standard deviation of τ between two orders that have nothing to do with each other. */
export function tauDeviation(n: number): number {
  return Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)));
}
