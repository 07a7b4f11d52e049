import { orderFreeGroupSums, orderFreeSum } from '@langnghe/weighting';
import type { PsuDesign } from './psu-design.ts';

/** What the mean of a number among some rows and its variance follow from. */
export interface NumberSums {
  /** Rows with weight that have the number. */
  readonly base: number;
  readonly weightedBase: number;
  readonly mean: number;
  /** Σ w (y − mean)² / weightedBase. */
  readonly spread: number;
  readonly weightOfPsu: Float64Array;
  /** Σ w (y − mean) / weightedBase by PSU. */
  readonly influenceOfPsu: Float64Array;
  /** The same by post-stratum, with the weights before the post-stratification. */
  readonly influenceOfPostStratum: Float64Array | null;
}

/** Of the rows in a group (`inGroup`, 1 = in) that have the number. */
export function numberSums(design: PsuDesign, values: Float64Array, inGroup?: Uint8Array): NumberSums {
  const used = (i: number): boolean =>
    (inGroup === undefined || inGroup[i] === 1) && !Number.isNaN(values[i]) && (design.weight[i] ?? 0) > 0;
  const weight = design.weight.map((w, i) => (used(i) ? w : 0));
  const base = weight.reduce((n, w) => n + (w > 0 ? 1 : 0), 0);
  const weightedBase = orderFreeSum(weight);
  const at = (i: number): number => (used(i) ? (values[i] ?? 0) : 0);
  const mean = orderFreeSum(weight.map((w, i) => w * at(i))) / weightedBase;
  // Not ** 2, whose last bit depends on who compiles it.
  const squared = (deviation: number): number => deviation * deviation;
  const influence = weight.map((w, i) => (w === 0 ? 0 : (w * (at(i) - mean)) / weightedBase));
  return {
    base,
    weightedBase,
    mean,
    spread: orderFreeSum(weight.map((w, i) => (w === 0 ? 0 : w * squared(at(i) - mean)))) / weightedBase,
    weightOfPsu: orderFreeGroupSums(weight, design.psuOf, design.psus),
    influenceOfPsu: orderFreeGroupSums(influence, design.psuOf, design.psus),
    influenceOfPostStratum: byPostStratum(design, influence),
  };
}

function byPostStratum(design: PsuDesign, influence: Float64Array): Float64Array | null {
  const { postStrata } = design;
  if (postStrata === undefined) return null;
  const scaled = influence.map((u, i) => {
    const final = design.weight[i] ?? 0;
    return final > 0 ? (u / final) * (postStrata.before[i] ?? 0) : 0;
  });
  return orderFreeGroupSums(scaled, postStrata.of, postStrata.count);
}
