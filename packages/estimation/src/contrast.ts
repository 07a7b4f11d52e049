import { standardError, type Evaluated } from './statistic.ts';

/** c'θ and its standard error √(c'Vc), from estimates with their covariance matrix. docs/methods/contrast.md */
export function contrast(
  { estimate, covariance }: Evaluated,
  coefficients: ArrayLike<number>,
): { estimate: number; standardError: number } {
  let value = 0;
  let variance = 0;
  for (let i = 0; i < estimate.length; i++) {
    const c = coefficients[i] ?? 0;
    if (c === 0) continue;
    value += c * (estimate[i] ?? NaN);
    for (let j = 0; j < estimate.length; j++) {
      const d = coefficients[j] ?? 0;
      if (d !== 0) variance += c * d * (covariance[i]?.[j] ?? NaN);
    }
  }
  const scale = Math.sqrt(
    estimate.reduce(
      (sum, one, i) => sum + ((coefficients[i] ?? 0) === 0 ? 0 : ((coefficients[i] ?? 0) * one) ** 2),
      0,
    ),
  );
  return { estimate: value, standardError: standardError(variance, scale) };
}
