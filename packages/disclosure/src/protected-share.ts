import { logistic, logit, type OpenColumn } from './open-column.ts';
import type { TreatedColumn } from './treatment.ts';
import { noiseOfSum, perturbedShares, type PerturbedShare, type ShareShape } from './perturbed-shares.ts';
import { publishedError, publishedWeight } from './published-error.ts';
import type { ProtectedColumn, ProtectedRow, ProtectedSum } from './publishable.ts';
import { isDominant } from './publishable-columns.ts';
import { rounded, roundedBase, roundedToTotal } from './round.ts';
import type { ProtectionRules } from './rules.ts';

export function protectedShares(
  column: TreatedColumn,
  rules: ProtectionRules,
  shape: ShareShape,
): ProtectedColumn {
  const decimals = column.base >= rules.decimalBase ? 1 : 0;
  const step = 10 ** -(2 + decimals);
  const perturbed = perturbedShares(column, shape);
  const shares = perturbed.map(({ share }) => share);
  const published =
    shape === 'one-of' && shares.some((share) => share > 0)
      ? roundedToTotal(shares, step, 1)
      : shares.map((share) => rounded(share, step));
  const masked = isDominant(column, rules, shape);
  const base = roundedBase(column.base);
  const rows = column.cells.map((cell, i): ProtectedRow => {
    const share = perturbed[i] ?? { share: 0, noiseVariance: 0, countVariance: 0 };
    const mask = masked ? maskOf(Math.max(share.share, cell.estimate), rules, shape) : undefined;
    if (mask !== undefined) return { category: cell.category, value: null, mask, interval: null };
    if (column.treatments[i]?.isShown === false)
      return { category: cell.category, value: null, mask: 'withheld', interval: null };
    const value = published[i] ?? 0;
    const interval = shareInterval(cell, { ...share, value }, step);
    if (interval === null) return { category: cell.category, value, interval };
    const { standardError } = cell;
    const error = {
      standardError,
      noiseVariance: share.noiseVariance,
      elementVariance: value * (1 - value),
      base,
    };
    return { category: cell.category, value, interval, ...publishedError(error, step) };
  });
  const sums = masked ? [] : protectedSums(column, perturbed, rows, { step, base });
  return {
    groups: column.groups,
    base,
    weightedBase: publishedWeight(column.weightedBase, column.base, base),
    smallBase: column.base < rules.smallBase,
    degreesOfFreedom: column.degreesOfFreedom,
    decimals,
    rows,
    ...(sums.length === 0 ? {} : { sums }),
  };
}

/** A sum says no more than its published parts; only its interval is new, and rests on their noise together. */
function protectedSums(
  column: TreatedColumn,
  perturbed: readonly PerturbedShare[],
  rows: readonly ProtectedRow[],
  { step, base }: { readonly step: number; readonly base: number },
): readonly ProtectedSum[] {
  return (column.sums ?? []).flatMap((sum): readonly ProtectedSum[] => {
    const members = rows.flatMap(({ category }, i) => (sum.categories.includes(category ?? '') ? [i] : []));
    if (members.some((i) => rows[i]?.value === null)) return [];
    const value = rounded(
      members.reduce((total, i) => total + (rows[i]?.value ?? 0), 0),
      step,
    );
    const share = members.reduce((total, i) => total + (perturbed[i]?.share ?? 0), 0);
    const noiseVariance = noiseOfSum(column, perturbed, members);
    const interval = shareInterval(sum, { share, value, noiseVariance }, step);
    if (interval === null) return [{ categories: sum.categories, value, interval }];
    const { standardError } = publishedError(
      { standardError: sum.standardError, noiseVariance, elementVariance: value * (1 - value), base },
      step,
    );
    return [
      {
        categories: sum.categories,
        value,
        interval,
        ...(standardError === undefined ? {} : { standardError }),
      },
    ];
  });
}

/** Options of an any-of question say nothing of each other: only the dominant ones are masked. */
function maskOf(
  share: number,
  rules: ProtectionRules,
  shape: ShareShape,
): 'at-least-90' | 'below-10' | undefined {
  if (share >= rules.dominantShare) return 'at-least-90';
  return shape === 'one-of' ? 'below-10' : undefined;
}

/** What an interval is laid around. */
interface SharePoint {
  /** As perturbed, not rounded: rounding first would move the middle, and rounding outwards would cover too often. */
  readonly share: number;
  /** As published; it stays inside. */
  readonly value: number;
  readonly noiseVariance: number;
}

/** 95 % around the perturbed share on the logit scale, sampling and noise together, its ends on whole steps. */
function shareInterval(
  { standardError, multiplier }: Pick<OpenColumn['cells'][number], 'standardError' | 'multiplier'>,
  { share, value, noiseVariance }: SharePoint,
  step: number,
): readonly [number, number] | null {
  if (multiplier === null) return null;
  const p = Math.min(1 - step / 2, Math.max(step / 2, share));
  const half = (multiplier * Math.sqrt(standardError ** 2 + noiseVariance)) / (p * (1 - p));
  const end = (x: number): number => rounded(logistic(logit(p) + x), step);
  return [value === 0 ? 0 : Math.min(value, end(-half)), value === 1 ? 1 : Math.max(value, end(half))];
}
