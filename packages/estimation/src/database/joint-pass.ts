import { addFour } from '../cells/cell-pass.ts';
import { cellTable, sumsOf, takeUnit, type CellSums, type CellTable } from '../cells/cell-table.ts';
import { addWords, carry, cellWords, type CellWords } from '../cells/cell-words.ts';
import { codesOfCells, type JointPlace, type JointWord } from './joint-columns.ts';
import { takeJointWords } from './joint-words.ts';

/** One word of columns in each group of `by`, for the tables of some of its columns. */
export interface JointPass {
  readonly word: JointWord;
  /** null: no groups. */
  readonly by: { readonly name: string; readonly categories: number } | null;
  readonly tables: readonly JointTable[];
  /** What has been added since the last `takeJointWords`: words of 39 and 23 bits. */
  readonly added: CellWords;
  /** The unit's joint cells, and those of all units: words of 31 bits. */
  readonly ofUnit: CellWords;
  readonly totals: CellWords;
  readonly count: Float64Array;
}

interface JointTable extends CellTable {
  readonly firstCell: number;
  readonly codes: Uint8Array;
  readonly margin: CellWords;
}

export interface JointRequest {
  readonly place: JointPlace;
  readonly categories: number;
  /** Everybody's cells, also where the pass has groups. */
  readonly groups: number | null;
}

export function jointPass(
  word: JointWord,
  by: JointPass['by'],
  requests: readonly JointRequest[],
  units: number,
): JointPass {
  const groups = by?.categories ?? 0;
  return {
    word,
    by,
    tables: requests.map((request) => jointTable(request, units)),
    added: cellWords(groups, word.width),
    ofUnit: cellWords(groups, word.width),
    totals: cellWords(groups, word.width),
    count: new Float64Array((groups + 1) * word.width),
  };
}

function jointTable({ place, categories, groups }: JointRequest, units: number): JointTable {
  const everybody = groups === null;
  const shape = { groups: groups ?? 1, categories, missing: 0, everybody };
  return {
    ...cellTable(shape, units),
    firstCell: place.byte.first,
    // Categories that the table does not have count as missing.
    codes: codesOfCells(place).map((code) => (code <= categories ? code : 0)),
    margin: cellWords(groups ?? 0, categories + 1),
  };
}

/** Rows of one unit; `by` holds the group of each. */
export function addJointRows(
  { word, added }: JointPass,
  rows: { readonly high: Float64Array; readonly low: Float64Array },
  by: Uint8Array,
  words: Uint32Array,
  from: number,
  to: number,
): void {
  addFour(rows, by, { words, width: word.width }, added, from, to);
}

/** All rows of the unit are added. */
export function takeJointUnit(pass: JointPass, unit: number, weightUnit: number): void {
  const { ofUnit, totals, tables } = pass;
  takeJointWords(pass.added, ofUnit, pass.count);
  carry(ofUnit);
  addWords(totals, ofUnit);
  if (unit % 2 ** 9 === 0) carry(totals);
  for (const table of tables) {
    takeUnit(table, unit, weightUnit, marginOf(table, ofUnit));
  }
  ofUnit.high.fill(0);
  ofUnit.low.fill(0);
}

export function sumsOfJointPass(
  { tables, totals, count }: JointPass,
  units: number,
  weightUnit: number,
): CellSums[] {
  carry(totals);
  return tables.map((table) => {
    const counted = marginOf(table, { ...totals, high: count, low: count }).low.slice();
    return sumsOf(table, { units, weightUnit }, marginOf(table, totals), counted);
  });
}

/** Sums of joint cells by the code of the table's column. */
function marginOf({ everybody, firstCell, codes, margin }: JointTable, joint: CellWords): CellWords {
  const { high, low, width } = margin;
  high.fill(0);
  low.fill(0);
  for (let group = 0; group <= joint.groups; group++) {
    const to = everybody ? 0 : group * width;
    const from = group * joint.width + firstCell;
    for (let cell = 0; cell < codes.length; cell++) {
      const at = to + (codes[cell] as number);
      high[at] = (high[at] as number) + (joint.high[from + cell] as number);
      low[at] = (low[at] as number) + (joint.low[from + cell] as number);
    }
  }
  return margin;
}
