import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { orderFreeSum, type Compat, type Design } from '@langnghe/weighting';
import { crossedCells } from './crosstab.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import {
  cholesky,
  multiply,
  quadraticForm,
  symmetricEigenvalues,
  transpose,
  whiten,
} from './dense-matrix.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { fUpper } from './distributions/f-distribution.ts';
import { mixtureUpper, saddlepointUpper } from './distributions/quadratic-form.ts';
import { countRows, restrict, rowsKept, weightsInDomain } from './domain.ts';
import { estimationIssue } from './issues.ts';
import { meanStatistic } from './mean.ts';
import { pearson } from './pearson.ts';
import { evaluate, type Evaluated } from './statistic.ts';
import { totalStatistic } from './total.ts';

export type IndependenceStatistic = 'F' | 'Chisq' | 'Wald' | 'adjWald' | 'lincom' | 'saddlepoint';

export interface TestResult {
  readonly statistic: number;
  /** Degrees of freedom of the reference distribution; none for the exact mixtures. */
  readonly parameter: readonly number[];
  readonly pValue: number;
}

/** The observed part of a two-way table: levels without rows are left out. Cells run down the rows first. */
interface Observed {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Float64Array[];
  readonly design: Design;
  /** Rows that X² is scaled to. */
  readonly n: number;
  /** A declared category has no row in use. */
  readonly emptyCategory: boolean;
}

/**
 * Tests of independence in a two-way table (Rao and Scott 1981, 1984; Wald: Koch, Freeman and Freeman 1975; adjusted:
 * Fellegi 1980). docs/methods/independence-test.md
 */
export function independenceTest(
  table: CodedTable,
  design: Design,
  row: string,
  column: string,
  statistic: IndependenceStatistic,
  compat?: Compat,
): Checked<TestResult> {
  const observed = observedTable(table, design, row, column, compat);
  if (!observed.ok) return observed;
  const singular = refused([
    estimationIssue('estimate.singular', { field: row }, { what: `${row} × ${column}` }),
  ]);
  const df = degreesOfFreedom(design);
  if (statistic === 'Wald' || statistic === 'adjWald') {
    const totals = evaluate(observed.value.design, totalStatistic(observed.value.cells));
    if (!totals.ok) return totals;
    const wald = waldTest(totals.value, observed.value, df, statistic === 'adjWald');
    return wald === null ? singular : accepted(wald);
  }
  const shares = evaluate(observed.value.design, meanStatistic(observed.value.cells));
  if (!shares.ok) return shares;
  const effects = generalizedEffects(shares.value, observed.value);
  if (effects === null) return singular;
  // R's X² counts declared categories that nobody is in, and is not a number then.
  const undefinedInR = compat !== undefined && observed.value.emptyCategory;
  const x2 = undefinedInR ? NaN : pearson(shares.value.estimate, observed.value);
  // For replicates R takes the exact mixtures of chi-squares without a denominator.
  const endless = compat !== undefined && design.kind === 'replicate' && statistic !== 'F';
  return accepted(raoScott(x2, effects, endless ? Infinity : df, statistic, compat));
}

function observedTable(
  table: CodedTable,
  design: Design,
  row: string,
  column: string,
  compat: Compat | undefined,
): Checked<Observed> {
  const crossed = crossedCells(table, row, column);
  if (!crossed.ok) return crossed;
  const kept = rowsKept(design);
  const { complete, indicators } = crossed.value;
  const present = (codes: ArrayLike<number>, level: number): boolean =>
    kept.some((inside, i) => inside === 1 && codes[i] === level + 1);
  const rowsSeen = crossed.value.row.levels
    .map((_, r) => r)
    .filter((r) => present(crossed.value.row.codes, r));
  const columnsSeen = crossed.value.column.levels
    .map((_, c) => c)
    .filter((c) => present(crossed.value.column.codes, c));
  const few = rowsSeen.length < 2 ? row : columnsSeen.length < 2 ? column : undefined;
  const nobody = rowsSeen.length === 0 ? row : columnsSeen.length === 0 ? column : undefined;
  if (nobody !== undefined)
    return refused([
      estimationIssue('estimate.nothing-to-estimate', { field: nobody }, { variable: nobody }),
    ]);
  if (few !== undefined)
    return refused([estimationIssue('estimate.one-category', { field: few }, { variable: few })]);
  const used = restrict(design, complete);
  const all = crossed.value.row.levels.length;
  const weight = weightsInDomain(used);
  return accepted({
    rows: rowsSeen.length,
    columns: columnsSeen.length,
    cells: columnsSeen.flatMap((c) => rowsSeen.flatMap((r) => indicators[c * all + r] ?? [])),
    design: used,
    emptyCategory: [crossed.value.row, crossed.value.column].some(({ codes, levels }) =>
      levels.some((_, level) => !weight.some((w, i) => w !== 0 && codes[i] === level + 1)),
    ),
    // R scales X² to all rows of the design, also those missing a variable.
    n: compat === undefined ? weight.reduce((n, w) => n + (w > 0 ? 1 : 0), 0) : countRows(kept),
  });
}

/**
 * Eigenvalues of Δ = (Cᵀ D⁻¹ C / n)⁻¹ Cᵀ D⁻¹ V D⁻¹ C: what the design does to each of the (r − 1)(c − 1) independent
 * parts of X². C spans the interaction, residual of the main effects. null when empty cells make it singular.
 */
function generalizedEffects({ estimate, covariance }: Evaluated, observed: Observed): number[] | null {
  const contrasts = interactionContrasts(observed.rows, observed.columns);
  const inverse = estimate.map((p) => (p === 0 ? 0 : 1 / p));
  const scaled = contrasts.map((c) => c.map((value, i) => value * (inverse[i] ?? 0)));
  const base = scaled.map((a) => contrasts.map((c) => dot(a, c) / observed.n));
  const lower = cholesky(base);
  if (lower === null) return null;
  const middle = multiply(multiply(scaled, covariance), transpose(scaled));
  return symmetricEigenvalues(whiten(lower, middle));
}

/** One contrast per interaction cell: its indicator less the mean of its row and column, plus the mean of all. */
function interactionContrasts(rows: number, columns: number): number[][] {
  const contrasts: number[][] = [];
  for (let c = 1; c < columns; c++) {
    for (let r = 1; r < rows; r++) {
      contrasts.push(
        Array.from({ length: rows * columns }, (_, i) => {
          const sameRow = i % rows === r ? 1 : 0;
          const sameColumn = Math.floor(i / rows) === c ? 1 : 0;
          return sameRow * sameColumn - sameRow / columns - sameColumn / rows + 1 / (rows * columns);
        }),
      );
    }
  }
  return contrasts;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function raoScott(
  x2: number,
  effects: readonly number[],
  df: number,
  statistic: IndependenceStatistic,
  compat: Compat | undefined,
): TestResult {
  const k = effects.length;
  const trace = effects.reduce((sum, effect) => sum + effect, 0);
  const df0 = trace ** 2 / effects.reduce((sum, effect) => sum + effect * effect, 0);
  const df1 = df0 * df;
  switch (statistic) {
    case 'F':
      return { statistic: x2 / trace, parameter: [df0, df1], pValue: fUpper(x2 / trace, df0, df1) };
    case 'lincom':
      return { statistic: x2, parameter: [], pValue: mixtureUpper(x2, effects, df1, compat) };
    case 'saddlepoint':
      return { statistic: x2, parameter: [], pValue: saddlepointUpper(x2, effects, df1, compat) };
    default:
      return { statistic: x2, parameter: [k], pValue: chiSquareUpper((x2 * k) / trace, k) };
  }
}

/** Y = cells − row × column / total, with its covariance by the delta method, without the first row and column. */
function waldTest(
  { estimate, covariance }: Evaluated,
  { rows, columns }: Observed,
  df: number,
  adjusted: boolean,
): TestResult | null {
  const total = orderFreeSum(estimate);
  const rowTotal = Array.from({ length: rows }, (_, r) =>
    orderFreeSum(estimate.filter((_cell, i) => i % rows === r)),
  );
  const columnTotal = Array.from({ length: columns }, (_, c) =>
    orderFreeSum(estimate.filter((_cell, i) => Math.floor(i / rows) === c)),
  );
  const used = [...estimate.keys()].filter((i) => i % rows > 0 && i >= rows);
  const y = used.map((i) => {
    const [r, c] = [rowTotal[i % rows] ?? 0, columnTotal[Math.floor(i / rows)] ?? 0];
    return (estimate[i] ?? 0) - (r * c) / total;
  });
  const jacobian = used.map((i) => {
    const [r, c] = [rowTotal[i % rows] ?? 0, columnTotal[Math.floor(i / rows)] ?? 0];
    return Array.from(estimate, (_, j) => {
      const own = i === j ? 1 : 0;
      const inRow = j % rows === i % rows ? c / total : 0;
      const inColumn = Math.floor(j / rows) === Math.floor(i / rows) ? r / total : 0;
      return own - inRow - inColumn + (r * c) / total ** 2;
    });
  });
  const form = quadraticForm(y, multiply(multiply(jacobian, covariance), transpose(jacobian)));
  if (form === null) return null;
  const k = used.length;
  const df2 = adjusted ? df - k + 1 : df;
  const statistic = adjusted ? (form * df2) / (k * df) : form / k;
  return { statistic, parameter: [k, df2], pValue: fUpper(statistic, k, df2) };
}
