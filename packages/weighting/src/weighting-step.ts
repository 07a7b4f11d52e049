import { kishEffect } from './kish.ts';
import { orderFreeGroupSums, orderFreeSum } from './order-free-sum.ts';
import type { Cells } from './population-cells.ts';
import { cellSums } from './post-stratification.ts';
import type { WeightingStep } from './weighted.ts';

/** Below so many answers the factor of a cell rests on chance. */
export const thinCell = 30;

/** A weight above so many times the mean is extreme, unless told. */
export const usualRatio = 5;

export interface StepTaken {
  readonly cells: Cells;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly source: string;
  /** A weight above so many times the mean is extreme. */
  readonly ratio: number;
}

/** The record of one step: what each cell was and became, and what the weights cost in precision. */
export function weightingStep(step: WeightingStep['step'], taken: StepTaken): WeightingStep {
  const { cells, before, after, source, ratio } = taken;
  const answers = orderFreeGroupSums(
    new Float64Array(after.length).fill(1),
    cells.ofRow,
    cells.totals.length,
  );
  const [sumsBefore, sumsAfter] = [cellSums(before, cells), cellSums(after, cells)];
  return {
    step,
    cells: cells.names.map((cell, g) => ({
      cell,
      answers: answers[g] as number,
      before: sumsBefore[g] as number,
      after: sumsAfter[g] as number,
      ...(step === 'design' ? {} : { target: cells.totals[g] as number }),
    })),
    source,
    weightsBefore: kishEffect(before),
    ...kishEffect(after),
    range: rangeOf(after),
    warnings: [...(step === 'trimming' ? [] : thinCells(cells, answers)), ...extremeWeight(after, ratio)],
  };
}

function thinCells(cells: Cells, answers: Float64Array): WeightingStep['warnings'] {
  return cells.names.flatMap((cell, g) => {
    const value = answers[g] as number;
    return value < thinCell ? [{ code: 'thin-cell', cell, value }] : [];
  });
}

function extremeWeight(weight: Float64Array, ratio: number): WeightingStep['warnings'] {
  const value = rangeOf(weight).largest;
  return value > ratio * (1 + 1e-9) ? [{ code: 'extreme-weight', value }] : [];
}

function rangeOf(weight: Float64Array): NonNullable<WeightingStep['range']> {
  const mean = orderFreeSum(weight) / weight.length;
  return {
    least: weight.reduce((a, b) => Math.min(a, b), Infinity) / mean,
    largest: weight.reduce((a, b) => Math.max(a, b), 0) / mean,
  };
}
