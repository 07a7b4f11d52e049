import type { CodedTable } from '@langnghe/dataset';
import { accepted, type Checked } from '@langnghe/language';
import type { Design } from '@langnghe/weighting';
import { categoriesOf } from '../analysed.ts';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { fUpper } from '../distributions/f-distribution.ts';
import { rowsKept } from '../domain.ts';
import { independenceTest, type TestResult } from '../independence-test.ts';
import { mostCells } from '../crosstab.ts';
import { negativeWeights } from '../negative-weights.ts';
import { plainFrame, type PlainFrame } from '../tables/plain-frame.ts';
import type { CellRequest } from './cell-request.ts';
import { cellSource } from './cell-source.ts';
import type { CellSums } from './cell-table.ts';
import { preparedDesign, type PreparedDesign } from './prepared-design.ts';
import { raoScottParts, type RaoScottParts } from './rao-scott-sweep.ts';
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
  const pairs = pairsOf(rows, columns);
  const sweep = crosstabSweep(table, design, pairs);
  const cells = sweep === null ? null : cellSource(sweep.prepared, sweep.requests);
  return pairs.map((pair) => {
    const request = sweep?.requestOf(pair) ?? null;
    if (sweep === null || cells === null || request === null) return generalTest(table, design, pair);
    const parts = raoScottParts(sweep.frame, cells(request).byPsu, request.levels);
    return parts === null
      ? generalTest(table, design, pair)
      : accepted({ ...pair, ...secondOrderF(parts, sweep.df) });
  });
}

export interface Pair {
  readonly row: string;
  readonly column: string;
}

export function pairsOf(rows: readonly string[], columns: readonly string[]): readonly Pair[] {
  return columns.flatMap((column) => rows.map((row) => ({ row, column })));
}

export function generalTest(table: CodedTable, design: Design, pair: Pair): Checked<CrosstabTest> {
  const test = independenceTest(table, design, pair.row, pair.column, 'F');
  return test.ok ? accepted({ ...pair, ...test.value }, test.issues) : test;
}

/** What tests from cell sums need of a design and its table. */
export interface CrosstabSweep {
  readonly prepared: PreparedDesign;
  readonly frame: PlainFrame;
  readonly df: number;
  readonly requests: readonly CrossedRequest[];
  /** null where only the general way gives the answer. */
  readonly requestOf: (pair: Pair) => CrossedRequest | null;
}

/** null where only the general way gives the answers. */
export function crosstabSweep(
  table: CodedTable,
  design: Design,
  pairs: readonly Pair[],
): CrosstabSweep | null {
  if (design.kind !== 'linearized' || design.adjustments.length > 0) return null;
  if (negativeWeights(design).length > 0) return null;
  const prepared = preparedDesign(design);
  const frame = plainFrame(prepared.psu.collapsed);
  if (frame === null) return null;
  const kept = design.domain === undefined ? null : rowsKept(design);
  const read = new Map<string, Levelled | null>();
  for (const name of new Set(pairs.flatMap(({ row, column }) => [row, column]))) {
    read.set(name, levelsSeen(table, name, kept));
  }
  const requestOf = ({ row, column }: Pair): CrossedRequest | null =>
    crossedRequest(read.get(row) ?? null, read.get(column) ?? null);
  const requests = pairs.map(requestOf).filter((one) => one !== null);
  return { prepared, frame, df: degreesOfFreedom(design), requests, requestOf };
}

export interface CrossedRequest extends CellRequest {
  readonly levels: CrossedLevels;
}

/** Levels of a two-way table that some row has. */
export interface CrossedLevels {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function crossedRequest(a: Levelled | null, b: Levelled | null): CrossedRequest | null {
  if (a === null || b === null || a.seen.length < 2 || b.seen.length < 2) return null;
  if (a.coded.categories * b.coded.categories > mostCells) return null;
  return { column: b.coded, by: a.coded, levels: { rows: a.seen, columns: b.seen } };
}

interface Levelled {
  readonly coded: Coded;
  /** Indices of the levels that some row has. */
  readonly seen: readonly number[];
}

function levelsSeen(table: CodedTable, name: string, kept: Uint8Array | null): Levelled | null {
  const read = categoriesOf(table, name);
  if (!read.ok) return null;
  const { codes, levels } = read.value;
  const marks = new Uint8Array(levels.length + 1);
  let unseen = levels.length;
  for (let i = 0; i < codes.length && unseen > 0; i++) {
    const code = codes[i] as number;
    if (code === 0 || marks[code] !== 0 || (kept !== null && kept[i] !== 1)) continue;
    marks[code] = 1;
    unseen -= 1;
  }
  const seen = levels.flatMap((_, k) => (marks[k + 1] === 1 ? [k] : []));
  return { coded: { codes, categories: levels.length }, seen };
}

/** null where only the general way gives the answer. */
export function tested(
  frame: PlainFrame,
  df: number,
  sums: CellSums,
  levels: CrossedLevels,
): Checked<TestResult> | null {
  const parts = raoScottParts(frame, sums, levels);
  return parts === null ? null : accepted(secondOrderF(parts, df));
}

/** F = X²/Σλ on (Σλ)²/Σλ² and that times the design's degrees of freedom. */
export function secondOrderF({ x2, trace, traceOfSquare }: RaoScottParts, df: number): TestResult {
  const df0 = trace ** 2 / traceOfSquare;
  const statistic = x2 / trace;
  return { statistic, parameter: [df0, df0 * df], pValue: fUpper(statistic, df0, df0 * df) };
}
