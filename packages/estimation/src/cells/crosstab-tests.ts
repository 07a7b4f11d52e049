import type { CodedColumn, CodedTable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { categoriesOf } from '../analysed.ts';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { fUpper } from '../distributions/f-distribution.ts';
import { rowsKept } from '../domain.ts';
import { independenceTest, type TestResult } from '../independence-test.ts';
import { mostCells } from '../crosstab.ts';
import { plainFrame, type PlainFrame } from '../tables/psu-variance.ts';
import { runPass } from './cell-source.ts';
import { jointMap, type CellSums } from './cell-table.ts';
import { preparedColumn, preparedDesign, type PreparedDesign } from './prepared-design.ts';
import { raoScottParts } from './rao-scott-sweep.ts';
import type { Coded } from './sorted-codes.ts';

export interface CrosstabTest extends TestResult {
  readonly row: string;
  readonly column: string;
}

/**
 * Rao and Scott's second-order F of every row variable by every column variable, as `independenceTest` gives it, from
 * cell sums by PSU where the design allows it. One refusal does not stop the others: each pair has its own answer.
 * docs/methods/cell-sums.md
 */
export function crosstabTests(
  table: CodedTable,
  design: Design,
  rows: readonly string[],
  columns: readonly string[],
): readonly Checked<CrosstabTest>[] {
  const sweep = sweepOf(table, design);
  return columns.flatMap((column) =>
    rows.map((row): Checked<CrosstabTest> => {
      const test = sweep(row, column) ?? independenceTest(table, design, row, column, 'F');
      return test.ok ? accepted({ row, column, ...test.value }, test.issues) : test;
    }),
  );
}

type Sweep = (row: string, column: string) => Checked<TestResult> | null;

/** null where only the general way gives the answer. */
function sweepOf(table: CodedTable, design: Design): Sweep {
  if (design.kind !== 'linearized' || design.adjustments.length > 0) return () => null;
  const prepared = preparedDesign(design);
  const frame = plainFrame(prepared.psu.collapsed);
  if (frame === null) return () => null;
  const df = degreesOfFreedom(design);
  const kept = design.domain === undefined ? null : rowsKept(design);
  const read = new Map<string, Checked<Levelled>>();
  const levelled = (name: string): Checked<Levelled> => {
    const known = read.get(name) ?? levelsSeen(table, name, kept);
    read.set(name, known);
    return known;
  };
  return (row, column) => {
    const [a, b] = [levelled(row), levelled(column)];
    if (!a.ok || !b.ok || a.value.coded.categories * b.value.coded.categories > mostCells) return null;
    return tested(prepared, frame, df, a.value, b.value);
  };
}

interface Levelled {
  readonly coded: Coded;
  /** Indices of the levels that some row has. */
  readonly seen: readonly number[];
}

function levelsSeen(table: CodedTable, name: string, kept: Uint8Array | null): Checked<Levelled> {
  const read = categoriesOf(table, name);
  if (!read.ok) return read;
  const { codes, levels }: CodedColumn = read.value;
  const marks = new Uint8Array(levels.length + 1);
  for (let i = 0; i < codes.length; i++) if (kept === null || kept[i] === 1) marks[codes[i] as number] = 1;
  const seen = levels.flatMap((_, k) => (marks[k + 1] === 1 ? [k] : []));
  return accepted({ coded: { codes, categories: levels.length }, seen });
}

function tested(
  prepared: PreparedDesign,
  frame: PlainFrame,
  df: number,
  a: Levelled,
  b: Levelled,
): Checked<TestResult> | null {
  if (a.seen.length < 2 || b.seen.length < 2) return null;
  const parts = raoScottParts(frame, crossedSums(prepared, a.coded, b.coded), {
    rows: a.seen,
    columns: b.seen,
  });
  if (parts === null) return null;
  const df0 = parts.trace ** 2 / parts.traceOfSquare;
  const statistic = parts.x2 / parts.trace;
  return accepted({ statistic, parameter: [df0, df0 * df], pValue: fUpper(statistic, df0, df0 * df) });
}

function crossedSums({ rows }: PreparedDesign, a: Coded, b: Coded): CellSums {
  const [first, second] = [preparedColumn(rows, a), preparedColumn(rows, b)];
  const [sums] = runPass(rows, first, second, [
    {
      groups: a.categories,
      categories: b.categories,
      map: jointMap(a.categories, b.categories),
    },
  ]);
  if (sums === undefined) throw new Error('a pass of one table made none');
  return sums;
}
