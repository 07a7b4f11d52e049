import { accepted, refused, type Checked } from '@langnghe/language';
import { contrast } from './contrast.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { groupedStatistic } from './grouped.ts';
import { studentInterval } from './interval.ts';
import { waveIssue } from './wave-issues.ts';
import type { StackedWaves } from './stacked-waves.ts';
import { evaluate, type Statistic } from './statistic.ts';

export interface WaveDifference {
  /** Of each wave. */
  readonly estimates: readonly number[];
  /** Of the later wave less the earlier. */
  readonly difference: number;
  readonly standardError: number;
  readonly interval: readonly [number, number] | null;
  readonly degreesOfFreedom: number;
}

/**
 * θ̂₂ − θ̂₁ and its standard error for each component of a statistic over the stacked rows.
 * docs/methods/waves.md
 */
export function waveDifference(
  { design, masks }: StackedWaves,
  statistic: Statistic,
  [earlier, later]: readonly [earlier: number, later: number] = [0, 1],
): Checked<WaveDifference[]> {
  for (const wave of [earlier, later])
    if (masks[wave] === undefined)
      return refused([waveIssue('waves.unknown-wave', {}, { wave: wave + 1, waves: masks.length })]);
  const made = evaluate(design, groupedStatistic(masks.map((mask) => ({ mask, statistic }))));
  if (!made.ok) return made;
  const { estimate } = made.value;
  const components = estimate.length / masks.length;
  const df = degreesOfFreedom(design);
  return accepted(
    Array.from({ length: components }, (_, j): WaveDifference => {
      const coefficients = new Float64Array(estimate.length);
      coefficients[earlier * components + j] = -1;
      coefficients[later * components + j] = 1;
      const { estimate: difference, standardError } = contrast(made.value, coefficients);
      const defined = df > 0 && Number.isFinite(standardError);
      return {
        estimates: masks.map((_mask, w) => estimate[w * components + j] ?? NaN),
        difference,
        standardError,
        interval: defined ? studentInterval(difference, standardError, df) : null,
        degreesOfFreedom: df,
      };
    }),
    made.issues,
  );
}
