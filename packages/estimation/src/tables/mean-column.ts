import { accepted, type Checked } from '@langnghe/language';
import { orderFreeGroupSums, orderFreeSum } from '@langnghe/weighting';
import { studentQuantile } from '../distributions/student-t.ts';
import { linearizedCovariance } from '../linearized-variance.ts';
import { columnDegreesOfFreedom, domainOfPsus, lessMeans, type PsuDesign } from './psu-design.ts';
import { designEffect, type Share } from './share-column.ts';

export interface MeanColumn {
  readonly base: number;
  readonly weightedBase: number;
  readonly degreesOfFreedom: number;
  /** null when nobody answered. */
  readonly mean: Share | null;
}

/** The mean of a number among the rows of one group (`inGroup`, 1 = in) that have it. docs/methods/mean.md */
export function meanColumn(
  design: PsuDesign,
  values: Float64Array,
  inGroup?: Uint8Array,
): Checked<MeanColumn> {
  const used = (i: number): boolean =>
    (inGroup === undefined || inGroup[i] === 1) && !Number.isNaN(values[i]) && (design.weight[i] ?? 0) > 0;
  const weight = design.weight.map((w, i) => (used(i) ? w : 0));
  const base = weight.reduce((n, w) => n + (w > 0 ? 1 : 0), 0);
  if (base === 0) return accepted({ base, weightedBase: 0, degreesOfFreedom: 0, mean: null });
  const weightedBase = orderFreeSum(weight);
  const at = (i: number): number => (used(i) ? (values[i] ?? 0) : 0);
  const mean = orderFreeSum(weight.map((w, i) => w * at(i))) / weightedBase;

  const influence = weight.map((w, i) => (w === 0 ? 0 : (w * (at(i) - mean)) / weightedBase));
  const byPsu = orderFreeGroupSums(influence, design.psuOf, design.psus);
  const weightOfPsu = orderFreeGroupSums(weight, design.psuOf, design.psus);
  const covariance = linearizedCovariance(domainOfPsus(design, weightOfPsu), [
    postStratified(design, byPsu, influence),
  ]);
  if (!covariance.ok) return covariance;
  const variance = covariance.value[0]?.[0] ?? NaN;
  const spread = orderFreeSum(weight.map((w, i) => (w === 0 ? 0 : w * (at(i) - mean) ** 2))) / weightedBase;
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

function postStratified(design: PsuDesign, byPsu: Float64Array, influence: Float64Array): Float64Array {
  const { postStrata } = design;
  if (postStrata === undefined) return byPsu;
  const scaled = influence.map((u, i) => {
    const final = design.weight[i] ?? 0;
    return final > 0 ? (u / final) * (postStrata.before[i] ?? 0) : 0;
  });
  const totals = orderFreeGroupSums(scaled, postStrata.of, postStrata.count);
  const means = totals.map((total, g) => total / (postStrata.beforeTotal[g] ?? 1));
  return lessMeans(byPsu, means, postStrata);
}
