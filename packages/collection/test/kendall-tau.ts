/** Kendall's τ between positions 0, 1, 2 … and the values standing there (all different). */
export function kendallTau(values: readonly number[]): number {
  let score = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) score += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  return score / ((values.length * (values.length - 1)) / 2);
}
