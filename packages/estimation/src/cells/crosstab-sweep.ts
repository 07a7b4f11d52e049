import type { CodedTable } from '@langnghe/dataset';
import type { Design } from '@langnghe/weighting';
import { categoriesOf } from '../analysed.ts';
import { mostCells } from '../crosstab.ts';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { rowsKept } from '../domain.ts';
import { negativeWeights } from '../negative-weights.ts';
import { plainFrame, type PlainFrame } from '../tables/plain-frame.ts';
import type { CellRequest } from './cell-request.ts';
import { preparedDesign, type PreparedDesign } from './prepared-design.ts';
import type { Coded } from './sorted-codes.ts';

export interface Pair {
  readonly row: string;
  readonly column: string;
}

export function pairsOf(rows: readonly string[], columns: readonly string[]): readonly Pair[] {
  return columns.flatMap((column) => rows.map((row) => ({ row, column })));
}

/** What tests from cell sums need of a design and its table. */
export interface CrosstabSweep {
  readonly prepared: PreparedDesign;
  readonly frame: PlainFrame;
  readonly df: number;
  readonly pairs: readonly SweptPair[];
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
  const swept = pairs.map((pair): SweptPair => {
    const request = crossedRequest(read.get(pair.row) ?? null, read.get(pair.column) ?? null);
    return { pair, request };
  });
  return { prepared, frame, df: degreesOfFreedom(design), pairs: swept };
}

export interface SweptPair {
  readonly pair: Pair;
  /** null where only the general way gives the answer. */
  readonly request: CrossedRequest | null;
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
