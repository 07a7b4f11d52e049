import { controlledRounding } from './controlled-rounding.ts';
import type { CountProtection, TableIdentity } from './count-protection.ts';
import type { OpenColumn } from './open-column.ts';
import type { RandomBytes } from './secret-random.ts';
import type { Treatment, TreatedColumn } from './treatment.ts';

/** With base 3 a shown 0 would leave 0 to 2, less than the audit asks for. */
export const roundingBase = 5;

/** Of one rounding, over remainders 0 to 4 alike. */
const roundingVariance = (roundingBase ** 2 - 1) / 6;

/**
 * Counts go to multiples of 5 beside them, at random without bias, so that every table adds up. The column of everybody
 * is rounded once for each question; the groups of a break then share its rounded counts out.
 * docs/methods/controlled-rounding.md
 */
export function roundingProtection(rareUnder: number, random: RandomBytes): CountProtection {
  const everybody = new Map<string, TreatedColumn>();
  return {
    method: 'rounding',
    parameters: { roundingBase },
    rareUnder,
    opened: (_table, columns) => columns,
    everybody: (table, column) => {
      const known = everybody.get(table.variable);
      if (known !== undefined) return known;
      const rounded = roundedColumn(table, column, random);
      everybody.set(table.variable, rounded);
      return rounded;
    },
    groups: (table, all, columns) =>
      table.shape === 'mean'
        ? columns.map((column) => roundedColumn(table, column, random))
        : sharedOut(table, all, columns, random),
    guards: () => true,
    log: () => [{ code: 'rounded', table: '', rule: 'R3', values: { maximum: roundingBase } }],
  };
}

function roundedColumn({ shape }: TableIdentity, column: OpenColumn, random: RandomBytes): TreatedColumn {
  const counts = column.cells.map(({ count }) => (shape === 'mean' ? column.base : count));
  const parts = counts.map((count) => [count / roundingBase]);
  const rounded =
    shape === 'one-of'
      ? controlledRounding(parts, random)
      : parts.map((part) => controlledRounding([part], random)[0] ?? []);
  return {
    ...column,
    treatments: counts.map((count, i) => {
      const shown = (rounded[i]?.[0] ?? 0) * roundingBase;
      return {
        isShown: true,
        noise: shown - count,
        variance: count === 0 ? 0 : roundingVariance,
        lower: Math.max(shown > 0 ? 1 : 0, shown - roundingBase + 1),
        upper: shown + roundingBase - 1,
      };
    }),
  };
}

/**
 * Row by row what everybody's count was rounded to, in the proportions of the groups and of the people without one, then
 * rounded so that the rows keep their sums. Rare rows fall to nobody.
 */
function sharedOut(
  { shape }: TableIdentity,
  everybody: TreatedColumn,
  columns: readonly OpenColumn[],
  random: RandomBytes,
): readonly TreatedColumn[] {
  const factors = everybody.cells.map(({ count }, i) => {
    const { noise } = everybody.treatments[i] ?? { noise: 0 };
    return count === 0 ? 0 : (count + noise) / count;
  });
  const parts = everybody.cells.map((cell, i) => {
    const counts = columns.map(({ cells }) => (cells[i]?.rare === true ? 0 : (cells[i]?.count ?? 0)));
    const rest = cell.count - counts.reduce((sum, count) => sum + count, 0);
    return [...counts, rest].map((count) => (count * (factors[i] ?? 0)) / roundingBase);
  });
  const rounded =
    shape === 'one-of'
      ? controlledRounding(parts, random)
      : parts.map((row) => controlledRounding([row], random)[0] ?? []);
  return columns.map((column, j) => ({
    ...column,
    treatments: column.cells.map(({ count, rare }, i) => {
      const shown = (rounded[i]?.[j] ?? 0) * roundingBase;
      const share = (everybody.cells[i]?.count ?? 0) === 0 ? 0 : count / (everybody.cells[i]?.count ?? 1);
      const variance = count === 0 ? 0 : roundingVariance * (1 + share ** 2);
      const bounds = rare === true ? { lower: 0, upper: roundingBase - 1 } : boundsOf(shown, factors[i] ?? 0);
      return { isShown: true, noise: shown - count, variance, ...bounds };
    }),
  }));
}

/** Who knows everybody's exact count knows the factor, and that a part was rounded by less than the base. */
function boundsOf(shown: number, factor: number): Pick<Treatment, 'lower' | 'upper'> {
  if (factor === 0) return { lower: 0, upper: Infinity };
  const lower = Math.floor((shown - roundingBase) / factor + 1e-9) + 1;
  const upper = Math.ceil((shown + roundingBase) / factor - 1e-9) - 1;
  return { lower: Math.max(shown > 0 ? 1 : 0, lower), upper };
}
