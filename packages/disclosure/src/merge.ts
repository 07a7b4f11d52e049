import type { Concentration } from './cell-keys.ts';
import type { DrawnNoise, OpenCell, OpenColumn } from './open-column.ts';

/**
 * Two neighbouring columns as one. Estimates and keys add exactly. The covariance of the two is not known any more:
 * the standard error is the greater of the independent one and that of a simple random sample with the design effect of
 * both, weighted by their answers (that of three people alone says nothing). The two together stand in at least as many
 * clusters as either, so the smaller t quantile holds for them.
 */
export function mergedColumns(a: OpenColumn, b: OpenColumn, statistic: 'share' | 'mean'): OpenColumn {
  const weightedBase = a.weightedBase + b.weightedBase;
  const part = weightedBase === 0 ? 0 : a.weightedBase / weightedBase;
  return {
    groups: [...a.groups, ...b.groups],
    base: a.base + b.base,
    weightedBase,
    degreesOfFreedom: Math.max(a.degreesOfFreedom, b.degreesOfFreedom),
    ...(a.answered === undefined || b.answered === undefined ? {} : { answered: a.answered + b.answered }),
    cells: a.cells.map((cell, i) => {
      const other = b.cells[i];
      if (other?.category !== cell.category) throw new Error('columns of different tables merged');
      return mergedCells(cell, other, { part, statistic, bases: [a.base, b.base] });
    }),
    weights: mergedConcentration(a.weights, b.weights),
    ...(a.contributions === undefined || b.contributions === undefined
      ? {}
      : { contributions: mergedConcentration(a.contributions, b.contributions) }),
  };
}

interface Merging {
  /** The first column's part of the weight. */
  readonly part: number;
  readonly statistic: 'share' | 'mean';
  readonly bases: readonly [number, number];
}

function mergedCells(a: OpenCell, b: OpenCell, { part, statistic, bases }: Merging): OpenCell {
  if (bases[0] === 0) return b;
  if (bases[1] === 0) return a;
  const estimate = part * a.estimate + (1 - part) * b.estimate;
  const answers = bases[0] + bases[1];
  const designEffect = Math.max(1, (bases[0] * a.designEffect + bases[1] * b.designEffect) / answers);
  const spread =
    statistic === 'share'
      ? estimate * (1 - estimate)
      : part * (elementVariance(a, bases[0]) + (a.estimate - estimate) ** 2) +
        (1 - part) * (elementVariance(b, bases[1]) + (b.estimate - estimate) ** 2);
  const independent = Math.hypot(part * a.standardError, (1 - part) * b.standardError);
  const clustered = Math.sqrt((designEffect * spread) / answers);
  return {
    category: a.category,
    count: a.count + b.count,
    estimate,
    standardError: Math.max(independent, clustered),
    designEffect,
    multiplier: smaller(a.multiplier, b.multiplier),
    key: (a.key + b.key) >>> 0,
    ...(a.rare === true ? { rare: true } : {}),
    ...(a.drawn === undefined || b.drawn === undefined ? {} : { drawn: mergedNoise(a.drawn, b.drawn) }),
  };
}

function mergedNoise(a: DrawnNoise, b: DrawnNoise): DrawnNoise {
  return { noise: a.noise + b.noise, variance: a.variance + b.variance };
}

/** Variance between answers: design effect = variance of the estimate over that of a simple random sample. */
export function elementVariance({ standardError, designEffect }: OpenCell, base: number): number {
  return (standardError ** 2 * base) / Math.max(designEffect, Number.EPSILON);
}

function smaller(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}

function mergedConcentration(a: Concentration, b: Concentration): Concentration {
  const [largest = 0, second = 0] = [a.largest, a.second, b.largest, b.second].sort((x, y) => y - x);
  return { largest, second, total: a.total + b.total };
}
