import type { CellKeys, ColumnKeys } from './cell-keys.ts';
import type { CountProtection, TableIdentity } from './count-protection.ts';
import { discreteGaussian } from './discrete-gaussian.ts';
import { elementVariance } from './merge.ts';
import type { OpenCell, OpenColumn } from './open-column.ts';
import { concentratedBudget, noiseDeviation, privacyLimits, type PrivacyBudget } from './privacy-budget.ts';
import type { RandomBytes } from './secret-random.ts';
import type { TreatedColumn } from './treatment.ts';

/** Counts are in thousandths of an average answer, so that noise is drawn on whole numbers. */
const unit = 1000;

/** The audit takes noise to be no greater than so many standard deviations. */
const auditedDeviations = 6;

export interface PrivateCounts {
  readonly budget: PrivacyBudget;
  /** Tables of the catalogue; each gets the same part of the budget. */
  readonly tables: number;
  /** Of the study, which is published: no base is greater. */
  readonly answers: number;
  readonly keys: CellKeys;
  readonly random: RandomBytes;
}

/**
 * Differential privacy: the estimates are replaced by noisy ones before anything else is done, so that merging, rounding
 * and masking only work on what is private already. docs/methods/differential-privacy.md
 */
export function differentialPrivacy(counts: PrivateCounts): CountProtection {
  const { budget, tables, answers, keys, random } = counts;
  const rho = concentratedBudget(budget) / tables;
  const everybody = new Map<string, OpenColumn>();
  const privateColumn = (table: TableIdentity, column: OpenColumn): OpenColumn => {
    const group = column.groups[0] ?? null;
    const own = keys.tables[table.id]?.find((one) => one.group === group);
    return noisyColumn(table, column, own, { rho, answers, random });
  };
  return {
    method: 'differential-privacy',
    parameters: { ...budget, privateTables: tables },
    rareUnder: 0,
    opened: (table, columns) =>
      columns.map((column, at) => {
        if (at > 0) return privateColumn(table, column);
        const known = everybody.get(table.variable) ?? privateColumn(table, column);
        everybody.set(table.variable, known);
        return known;
      }),
    everybody: (_table, column) => asDrawn(column),
    groups: (_table, _everybody, columns) => columns.map(asDrawn),
    guards: () => true,
    log: () => [
      {
        code: 'privacy-budget',
        table: '',
        rule: 'R9',
        values: {
          ...budget,
          tables,
          deviation: Math.round(noiseDeviation(rho, privacyLimits.maximumWeight)),
        },
      },
    ],
  };
}

/** The noise is in the estimate already; what is left to say is how much of it there is. */
function asDrawn(column: OpenColumn): TreatedColumn {
  return {
    ...column,
    treatments: column.cells.map(({ count, drawn }) => {
      const { noise, variance } = drawn ?? { noise: 0, variance: 0 };
      const reach = auditedDeviations * Math.sqrt(variance);
      return {
        isShown: true,
        noise: 0,
        variance,
        lower: Math.max(0, Math.min(count, Math.ceil(count + noise - reach))),
        upper: Math.max(count, Math.floor(count + noise + reach)),
      };
    }),
  };
}

interface Drawing {
  readonly rho: number;
  readonly answers: number;
  readonly random: RandomBytes;
}

function noisyColumn(
  { shape }: TableIdentity,
  column: OpenColumn,
  keys: ColumnKeys | undefined,
  { rho, answers: most, random }: Drawing,
): OpenColumn {
  const meanWeight = keys?.meanWeight ?? 0;
  const sums = column.cells.map(
    ({ category }) => keys?.cells.find((cell) => cell.category === category)?.bounded,
  );
  const base = keys?.boundedBase ?? 0;
  // One person is in one cell of one-of; of any-of in every option and in the base; behind a mean in its sum and the base.
  const lists = shape === 'one-of' ? 1 : shape === 'mean' ? 2 : column.cells.length + 1;
  const deviation = noiseDeviation(rho, privacyLimits.maximumWeight * Math.sqrt(lists));
  const draw = (value: number): number => noisy(value, deviation, random);
  const values = sums.map((sum) => draw(sum ?? 0));
  const total = shape === 'one-of' ? values.reduce((a, b) => a + Math.max(0, b), 0) : draw(base);
  const answers = Math.min(most, Math.max(0, Math.round(total)));
  return {
    ...column,
    answered: column.base,
    base: answers,
    weightedBase: answers * meanWeight,
    cells: column.cells.map((cell, i): OpenCell => {
      const value = shape === 'mean' ? (values[i] ?? 0) : Math.max(0, values[i] ?? 0);
      const share = answers === 0 ? 0 : value / total;
      return {
        ...cell,
        estimate: shape === 'mean' ? meanFrom(share, keys) : Math.min(1, share),
        drawn: {
          noise: (values[i] ?? 0) - (sums[i] ?? 0),
          variance:
            deviation ** 2 * (shape === 'mean' ? ofMean(cell, { share, base: column.base, keys }) : 1),
        },
      };
    }),
  };
}

/** The sum behind a mean is of distances from the middle of the range, in halves of the range: between −1 and 1 a person. */
function meanFrom(share: number, keys: ColumnKeys | undefined): number {
  const { minimum, maximum } = keys?.range ?? { minimum: 0, maximum: 0 };
  const half = (maximum - minimum) / 2;
  return minimum + half + half * Math.min(1, Math.max(-1, share));
}

/** Noise of sum and base together, in variances of one answer: what the noise of a count is to a mean elsewhere. */
function ofMean(
  cell: OpenCell,
  {
    share,
    base,
    keys,
  }: { readonly share: number; readonly base: number; readonly keys: ColumnKeys | undefined },
): number {
  const { minimum, maximum } = keys?.range ?? { minimum: 0, maximum: 0 };
  const spread = elementVariance(cell, base);
  return spread === 0 ? 0 : ((1 + share ** 2) * ((maximum - minimum) / 2) ** 2) / spread;
}

function noisy(value: number, deviation: number, random: RandomBytes): number {
  const scaled = BigInt(Math.round(deviation * unit));
  const noise = discreteGaussian({ over: scaled * scaled, under: 1n }, random);
  return (Math.round(value * unit) + Number(noise)) / unit;
}
