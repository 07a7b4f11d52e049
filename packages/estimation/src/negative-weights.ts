import type { Issue } from '@langnghe/language';
import type { LinearizedDesign, WeightedDesign } from '@langnghe/weighting';
import { estimationIssue } from './issues.ts';

/**
 * Cell sums are of weights above zero, so a design with negative ones, as linear calibration without bounds can give, is
 * refused and not summed in part; so is one that was negative before its post-stratification. docs/methods/cell-sums.md
 */
export function negativeWeights(design: LinearizedDesign | WeightedDesign): Issue[] {
  const { weight } = design;
  const domain = 'kind' in design ? design.domain : undefined;
  const before = 'kind' in design ? undefined : design.weightBefore;
  const found = { rows: 0, first: 0, least: 0 };
  for (let i = 0; i < weight.length; i++) {
    const final = weight[i] as number;
    const value = final > 0 ? (before?.[i] ?? final) : final;
    if (domain?.[i] === 0 || !(value < 0)) continue;
    if (found.rows === 0) found.first = i + 1;
    found.rows += 1;
    found.least = Math.min(found.least, value);
  }
  const { rows, first, least } = found;
  if (rows === 0) return [];
  return [estimationIssue('estimate.negative-weights', { field: 'weight', row: first }, { rows, least })];
}
