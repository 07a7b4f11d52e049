/** Two-sided p-value of a standard normal deviate (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
export function normalPValue(z: number): number {
  const x = Math.abs(z);
  const t = 1 / (1 + 0.2316419 * x);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (2 * series * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI));
}

/** p-value of Kolmogorov's test that the values are uniform on 0…1 (Stephens' form of the asymptotic series). */
export function uniformityPValue(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = Math.max(...sorted.map((value, i) => Math.max((i + 1) / n - value, value - i / n)));
  const scaled = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * scaled * scaled);
  return Math.min(1, Math.max(0, sum));
}
