import type { NumberVariable } from '@langnghe/dataset';
import { elementVariance } from './merge.ts';
import type { OpenColumn } from './open-column.ts';
import { perturb } from './perturb.ts';
import type { ProtectedColumn } from './publishable.ts';
import { rounded, roundedBase } from './round.ts';
import type { ProtectionRules } from './rules.ts';

/**
 * A mean moves by noise × standard deviation / base, with the noise of the column's cell key: as if up to four answers
 * were other ones of the same spread.
 */
export function protectedMean(
  column: OpenColumn,
  rules: ProtectionRules,
  variable: Pick<NumberVariable, 'minimum' | 'maximum'>,
): ProtectedColumn {
  const decimals = column.base >= rules.decimalBase ? 2 : 1;
  const step = 10 ** -decimals;
  return {
    groups: column.groups,
    base: roundedBase(column.base),
    smallBase: column.base < rules.smallBase,
    decimals,
    rows: column.cells.map((cell) => {
      const { noise, variance } = perturb(column.base, cell.key);
      const unit = Math.sqrt(elementVariance(cell, column.base)) / column.base;
      const within = (value: number): number =>
        Math.min(variable.maximum ?? Infinity, Math.max(variable.minimum ?? -Infinity, value));
      const perturbed = cell.estimate + noise * unit;
      const value = within(rounded(perturbed, step));
      const half =
        cell.multiplier === null
          ? null
          : cell.multiplier * Math.sqrt(cell.standardError ** 2 + variance * unit ** 2);
      return {
        category: null,
        value,
        interval:
          half === null
            ? null
            : [within(rounded(perturbed - half, step)), within(rounded(perturbed + half, step))],
      };
    }),
  };
}
