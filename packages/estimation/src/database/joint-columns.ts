import { above, column, double, filled, plus, times, where, whole, type Expression } from '@langnghe/sql';
import type { StoredColumn } from './stored-column.ts';

/**
 * Columns of codes packed for a reading of the rows: several columns make one joint code, code of the first + code of the
 * second · (categories of the first + 1) + …, and up to four joint codes one word of four bytes. A weight is then added
 * to one cell for several columns; the cells of a column are sums of joint cells. docs/methods/database-sums.md
 */
export interface JointWord {
  readonly name: string;
  readonly bytes: readonly JointByte[];
  /** Joint cells of all bytes, and one for bytes that are not used. */
  readonly width: number;
}

export interface JointByte {
  /** Place of its first cell among those of the word: the byte holds this plus the joint code. */
  readonly first: number;
  readonly size: number;
  readonly columns: readonly JointColumn[];
}

export interface JointColumn {
  readonly name: string;
  readonly in: string;
  readonly categories: number;
  /** Joint code = code · below + codes of the columns before. */
  readonly below: number;
}

/** Where a column's code is found. */
export interface JointPlace {
  readonly word: JointWord;
  readonly byte: JointByte;
  readonly column: JointColumn;
}

/** Four bytes of so many cells, and one spare cell, are told apart by a byte. */
const mostJointCells = 63;
const mostCellsOfWord = 255;

/** In the order of the columns; those of more than 254 categories are in no word. */
export function jointWords(columns: Readonly<Record<string, StoredColumn>>): JointWord[] {
  const words: { bytes: JointByte[]; cells: number }[] = [];
  let open: { size: number; columns: JointColumn[] } = { size: 1, columns: [] };
  const close = (): void => {
    if (open.columns.length === 0) return;
    const last = words.at(-1);
    const fits = last !== undefined && last.bytes.length < 4 && last.cells + open.size <= mostCellsOfWord;
    const word = fits ? last : { bytes: [], cells: 0 };
    if (!fits) words.push(word);
    word.bytes.push({ ...open, first: word.cells });
    word.cells += open.size;
    open = { size: 1, columns: [] };
  };
  for (const [name, of] of Object.entries(columns)) {
    if (of.kind !== 'coded' || of.levels.length + 1 > mostCellsOfWord) continue;
    const categories = of.levels.length;
    if (open.size * (categories + 1) > mostJointCells) close();
    open.columns.push({ name, in: of.in, categories, below: open.size });
    open.size *= categories + 1;
  }
  close();
  return words.map(({ bytes, cells }, k) => ({ name: `_word${k}`, bytes, width: cells + 1 }));
}

/** The word of a row: its bytes' first cells, plus each code times its place value. */
export function wordValue({ bytes, width }: JointWord): Expression {
  const firsts = [0, 1, 2, 3].map((byte) => (bytes[byte]?.first ?? width - 1) * 256 ** byte);
  const parts = bytes.flatMap(({ columns }, byte) =>
    columns.map((of) => times(known(of), double(of.below * 256 ** byte))),
  );
  return parts.reduce(plus, double(firsts.reduce((sum, first) => sum + first, 0)));
}

/** Codes beyond the categories count as missing. */
function known({ in: name, categories }: JointColumn): Expression {
  return filled(where(above(whole(categories + 1), column(name)), column(name)), whole(0));
}

export function jointPlaces(words: readonly JointWord[]): ReadonlyMap<string, JointPlace> {
  return new Map(
    words.flatMap((word) =>
      word.bytes.flatMap((byte) =>
        byte.columns.map((of): [string, JointPlace] => [of.name, { word, byte, column: of }]),
      ),
    ),
  );
}

/** The code of a column in each joint cell of its byte. */
export function codesOfCells({ byte, column: of }: JointPlace): Uint8Array {
  return Uint8Array.from(
    { length: byte.size },
    (_, cell) => Math.floor(cell / of.below) % (of.categories + 1),
  );
}
