import { accepted, type Checked } from '@langnghe/language';
import { studentQuantile } from '../distributions/student-t.ts';
import { linearizedCovariance } from '../linearized-variance.ts';
import type { NumberSums } from './number-sums.ts';
import { columnDegreesOfFreedom, domainOfPsus, lessFit, type PsuFrame } from './psu-design.ts';
import { designEffect, type Share } from './share-column.ts';

export interface MeanColumn {
  readonly base: number;
  readonly weightedBase: number;
  readonly degreesOfFreedom: number;
  /** null when nobody answered. */
  readonly mean: Share | null;
}

/** The mean of a number. docs/methods/mean.md */
export function meanColumn(design: PsuFrame, sums: NumberSums): Checked<MeanColumn> {
  const { base, weightedBase, mean, spread, weightOfPsu } = sums;
  if (base === 0) return accepted({ base, weightedBase: 0, degreesOfFreedom: 0, mean: null });
  const covariance = linearizedCovariance(domainOfPsus(design, weightOfPsu), [postStratified(design, sums)]);
  if (!covariance.ok) return covariance;
  const variance = design.assumedDesignEffect * (covariance.value[0]?.[0] ?? NaN);
  const standardError = variance <= 1e-18 * mean * mean ? 0 : Math.sqrt(variance);
  const degreesOfFreedom = columnDegreesOfFreedom(design, weightOfPsu);
  const half = studentQuantile(0.975, degreesOfFreedom) * standardError;
  return accepted({
    base,
    weightedBase,
    degreesOfFreedom,
    mean: {
      count: base,
      estimate: mean,
      standardError,
      interval: degreesOfFreedom > 0 ? [mean - half, mean + half] : null,
      designEffect: designEffect(
        standardError ** 2,
        spread > 1e-18 * mean * mean ? spread : 0,
        base,
        weightedBase,
      ),
    },
  });
}

function postStratified({ postStrata }: PsuFrame, sums: NumberSums): Float64Array {
  if (postStrata === undefined || sums.influenceOfPostStratum === null) return sums.influenceOfPsu;
  return lessFit(sums.influenceOfPsu, postStrata.fit(sums.influenceOfPostStratum), postStrata);
}
