import type { NumberVariable } from '@langnghe/dataset';
import { elementVariance } from './merge.ts';
import { publishedError, publishedWeight } from './published-error.ts';
import type { ProtectedColumn, ProtectedRow } from './publishable.ts';
import { rounded, roundedBase } from './round.ts';
import type { ProtectionRules } from './rules.ts';
import { exactly, type TreatedColumn } from './treatment.ts';

/**
 * A mean moves by noise × standard deviation / base, with the noise of the column's count: as if so many answers were
 * other ones of the same spread.
 */
export function protectedMean(
  column: TreatedColumn,
  rules: ProtectionRules,
  variable: Pick<NumberVariable, 'minimum' | 'maximum'>,
): ProtectedColumn {
  const decimals = column.base >= rules.decimalBase ? 2 : 1;
  const step = 10 ** -decimals;
  const base = roundedBase(column.base);
  return {
    groups: column.groups,
    base,
    weightedBase: publishedWeight(column.weightedBase, column.base, base),
    smallBase: column.base < rules.smallBase,
    degreesOfFreedom: column.degreesOfFreedom,
    decimals,
    rows: column.cells.map((cell, i): ProtectedRow => {
      const { noise, variance } = column.treatments[i] ?? exactly(column.base);
      const spread = elementVariance(cell, column.base);
      const unit = Math.sqrt(spread) / column.base;
      const within = (value: number): number =>
        Math.min(variable.maximum ?? Infinity, Math.max(variable.minimum ?? -Infinity, value));
      const perturbed = cell.estimate + noise * unit;
      const value = within(rounded(perturbed, step));
      const half =
        cell.multiplier === null
          ? null
          : cell.multiplier * Math.sqrt(cell.standardError ** 2 + variance * unit ** 2);
      if (half === null) return { category: null, value, interval: null };
      const { standardError } = cell;
      const error = { standardError, noiseVariance: variance * unit ** 2, elementVariance: spread, base };
      return {
        category: null,
        value,
        interval: [within(rounded(perturbed - half, step)), within(rounded(perturbed + half, step))],
        ...publishedError(error, step),
      };
    }),
  };
}
