import type { Issue } from '@langnghe/language';
import { calibrationIssue } from './calibration-issues.ts';
import { classIssue } from './class-issues.ts';
import { orderFreeSum } from './order-free-sum.ts';
import { mostUnanswered } from './study-margin.ts';

/** A number of which the population's mean is known: years of age, people in the household. */
export interface StudyTotal {
  /** What people call it. */
  readonly name: string;
  /** Of each answer; NaN where the question was not answered. */
  readonly values: Float64Array;
  /** A person of the population has so much on average; above 0. */
  readonly mean: number;
  readonly source: string;
}

/**
 * A number as auxiliary columns: x over its known mean, 0 for who did not answer; and, where some did not, who they are,
 * since they keep their share of the weights.
 */
export interface TotalColumns {
  readonly total: StudyTotal;
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly totals: Float64Array;
  readonly unanswered: number;
}

export function totalColumns(
  total: StudyTotal,
  weight: Float64Array,
  { unansweredName, population: people }: { readonly unansweredName: string; readonly population?: number },
): TotalColumns {
  const sum = orderFreeSum(weight);
  const population = people ?? sum;
  const silent = total.values.map((x) => (Number.isNaN(x) ? 1 : 0));
  const unanswered = orderFreeSum(weight.map((w, row) => w * (silent[row] as number))) / sum;
  const known = population * (1 - unanswered);
  const relative = total.values.map((x) => (Number.isNaN(x) ? 0 : x / total.mean));
  if (unanswered === 0)
    return { total, names: [total.name], columns: [relative], totals: Float64Array.of(known), unanswered };
  return {
    total,
    names: [total.name, `${total.name}: ${unansweredName}`],
    columns: [relative, silent],
    totals: Float64Array.of(known, population * unanswered),
    unanswered,
  };
}

/** Numbers that no positive weights bring to their mean, and those that too many left unanswered. */
export function totalIssues({ total: { name, values, mean }, unanswered }: TotalColumns): Issue[] {
  const place = { field: name };
  if (unanswered > mostUnanswered)
    return [
      classIssue('weighting.margin-unanswered', place, {
        margin: name,
        most: Math.round(mostUnanswered * 100),
      }),
    ];
  const known = values.filter((x) => !Number.isNaN(x));
  // Which side is not said: the least and the largest answer are people's own.
  const within = known.some((x) => x < mean) && known.some((x) => x > mean);
  return within ? [] : [calibrationIssue('weighting.mean-out-of-reach', place, { name, mean })];
}
