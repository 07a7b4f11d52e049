import { normalQuantile } from './distributions/normal.ts';
import { studentQuantile } from './distributions/student-t.ts';

export type Limits = readonly [lower: number, upper: number];

/** θ̂ ± t se with the design's degrees of freedom; NaN without any. Infinity = normal. */
export function studentInterval(estimate: number, se: number, df: number, level = 0.95): Limits {
  const t = df === Infinity ? normalQuantile((1 + level) / 2) : studentQuantile((1 + level) / 2, df);
  return [estimate - t * se, estimate + t * se];
}
