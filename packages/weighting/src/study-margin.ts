import type { Issue } from '@langnghe/language';
import { classIssue } from './class-issues.ts';
import { orderFreeGroupSums, orderFreeSum } from './order-free-sum.ts';
import { noCell, type Cells } from './population-cells.ts';
import { fewestAnswers } from './study-classes.ts';

/** A distribution of the population that a study's weights are brought to. */
export interface StudyMargin {
  /** What people call the variable. */
  readonly name: string;
  readonly cells: readonly string[];
  /** Of the population, in the cells' order; they sum to 1. */
  readonly shares: Float64Array;
  /** Index into `cells` of each answer; `noCell` where the question was not answered. */
  readonly ofRow: Uint32Array;
  readonly source: string;
}

/** A margin as cells. Who did not answer is a last cell that keeps its share of the weights, `unanswered`. */
export interface MarginCells {
  readonly margin: StudyMargin;
  readonly cells: Cells;
  readonly unanswered: number;
}

/** Share of the weights whose question may be unanswered: above, the margin says too little of the sample. */
export const mostUnanswered = 0.2;

export function marginCells(
  margin: StudyMargin,
  weight: Float64Array,
  { unansweredName, population: people }: { readonly unansweredName: string; readonly population?: number },
): MarginCells {
  const sum = orderFreeSum(weight);
  const population = people ?? sum;
  const silent = weight.map((w, row) => (margin.ofRow[row] === noCell ? w : 0));
  const unanswered = orderFreeSum(silent) / sum;
  const totals = Array.from(margin.shares, (share) => population * share * (1 - unanswered));
  const last = margin.cells.length;
  return {
    margin,
    unanswered,
    cells: {
      names: unanswered > 0 ? [...margin.cells, unansweredName] : margin.cells,
      totals: Float64Array.from(unanswered > 0 ? [...totals, population * unanswered] : totals),
      ofRow: margin.ofRow.map((cell) => (cell === noCell ? last : cell)),
    },
  };
}

/** Cells with too few answers to be read, and margins that too many left unanswered. */
export function marginIssues({ margin, unanswered }: MarginCells): Issue[] {
  const place = { field: margin.name };
  const count = margin.cells.length;
  const group = margin.ofRow.map((cell) => (cell === noCell ? count : cell));
  const answers = orderFreeGroupSums(new Float64Array(group.length).fill(1), group, count + 1);
  const few = margin.cells.filter((_, cell) => (answers[cell] as number) < fewestAnswers);
  return [
    ...few.map((cell) =>
      classIssue('weighting.cell-too-few', place, { margin: margin.name, cell, least: fewestAnswers }),
    ),
    ...(unanswered > mostUnanswered
      ? [
          classIssue('weighting.margin-unanswered', place, {
            margin: margin.name,
            most: Math.round(mostUnanswered * 100),
          }),
        ]
      : []),
  ];
}
