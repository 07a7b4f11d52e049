import type { RowPart } from '@langnghe/sql';
import type { CellSums } from '../cells/cell-table.ts';
import type { WantedSums } from '../tables/table-source.ts';
import { designColumns } from './design-columns.ts';
import { codesOfCells, jointPlaces, type JointPlace, type JointWord } from './joint-columns.ts';
import {
  addJointRows,
  jointPass,
  sumsOfJointPass,
  takeJointUnit,
  type JointPass,
  type JointRequest,
} from './joint-pass.ts';
import { mostRowsAdded, splitWeights, takeJointWords } from './joint-words.ts';
import type { SampleDatabase } from './sample-database.ts';

/** Whether the words of columns hold what the table asks for. */
export function inParts({ parts }: SampleDatabase, { column, by }: WantedSums): boolean {
  if (parts === null) return false;
  const places = jointPlaces(parts.words);
  return [column, ...(by === undefined ? [] : [by])].every(
    ({ name, categories }) => categories <= (places.get(name)?.column.categories ?? -1),
  );
}

/**
 * Cell sums by PSU from one reading of the rows in the order of their PSUs, part by part: memory holds one part and the
 * tables. All sums are exact: the bits are those of every other way.
 */
export async function cellsInParts(
  sample: SampleDatabase,
  wanted: readonly WantedSums[],
): Promise<CellSums[]> {
  const { engine, parts, frame, weightUnit } = sample;
  if (parts === null || engine.readParts === undefined) throw new Error('no rows to read in parts');
  const places = jointPlaces(parts.words);
  const { passes, placeOf } = jointPasses(places, wanted, frame.psus);
  const reader = partReader(places, passes, weightUnit);
  await engine.readParts(
    parts.table,
    {
      [designColumns.psu]: parts.psuType,
      [designColumns.fixed]: 'long',
      ...Object.fromEntries(reader.words.map(({ name }) => [name, 'integer' as const])),
    },
    reader.take,
  );
  reader.end();
  const sums = passes.map((pass) => sumsOfJointPass(pass, frame.psus, weightUnit));
  return placeOf.flatMap(({ pass, table }) => sums[pass]?.[table] ?? []);
}

function placeOfColumn(places: ReadonlyMap<string, JointPlace>, name: string): JointPlace {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no word of column ${name}`);
  return place;
}

/** One pass for each word and column of groups; everybody's cells from a pass with groups where there is one. */
function jointPasses(
  places: ReadonlyMap<string, JointPlace>,
  wanted: readonly WantedSums[],
  units: number,
): { passes: JointPass[]; placeOf: { pass: number; table: number }[] } {
  const planned: { word: JointWord; by: JointPass['by']; requests: JointRequest[] }[] = [];
  const placeOf: { pass: number; table: number }[] = [];
  const add = (k: number, { column, by }: WantedSums): void => {
    const place = placeOfColumn(places, column.name);
    const fits = ({ word, by: other }: (typeof planned)[number]): boolean =>
      word === place.word &&
      (by === undefined || (other?.name === by.name && other.categories === by.categories));
    let pass = planned.findIndex(fits);
    if (pass < 0) pass = planned.push({ word: place.word, by: by ?? null, requests: [] }) - 1;
    const requests = planned[pass]?.requests ?? [];
    placeOf[k] = { pass, table: requests.length };
    requests.push({ place, categories: column.categories, groups: by?.categories ?? null });
  };
  for (const [k, one] of wanted.entries()) if (one.by !== undefined) add(k, one);
  for (const [k, one] of wanted.entries()) if (one.by === undefined) add(k, one);
  return { passes: planned.map(({ word, by, requests }) => jointPass(word, by, requests, units)), placeOf };
}

interface Groups {
  readonly word: JointWord;
  readonly shift: number;
  /** By byte: the code of the column of groups. */
  readonly codeOf: Uint8Array;
  codes: Uint8Array;
}

function partReader(
  places: ReadonlyMap<string, JointPlace>,
  passes: readonly JointPass[],
  weightUnit: number,
) {
  const groups = new Map<string, Groups>();
  for (const { by } of passes) {
    if (by !== null) groups.set(keyOf(by), groupsOf(placeOfColumn(places, by.name), by.categories));
  }
  const words = [
    ...new Set([...passes.map(({ word }) => word), ...[...groups.values()].map(({ word }) => word)]),
  ];
  let [high, low] = [new Float64Array(0), new Float64Array(0)];
  let nobody = new Uint8Array(0);
  let unit = -1;
  let added = 0;
  const end = (): void => {
    if (unit >= 0) for (const pass of passes) takeJointUnit(pass, unit, weightUnit);
    added = 0;
  };
  const take = ({ rows, columns }: RowPart): void => {
    if (rows > high.length) {
      [high, low] = [new Float64Array(rows), new Float64Array(rows)];
      nobody = new Uint8Array(rows);
      for (const one of groups.values()) one.codes = new Uint8Array(rows);
    }
    splitWeights(columnOf(columns, designColumns.fixed), high, low, rows);
    for (const one of groups.values()) readGroups(one, columnOf(columns, one.word.name), rows);
    const psu = columnOf(columns, designColumns.psu);
    const weights = { high, low };
    for (let from = 0; from < rows;) {
      const of = psu[from] as number;
      const to = endOfRun(psu, from, Math.min(rows, from + mostRowsAdded));
      if (of !== unit) {
        if (of < unit) throw new Error('rows are not in the order of their PSUs');
        end();
        unit = of;
      } else if (added + to - from > mostRowsAdded) {
        for (const pass of passes) takeJointWords(pass.added, pass.ofUnit, pass.count);
        added = 0;
      }
      for (const pass of passes) {
        const by = pass.by === null ? nobody : (groups.get(keyOf(pass.by))?.codes ?? nobody);
        addJointRows(pass, weights, by, wordsOf(columns, pass.word), from, to);
      }
      added += to - from;
      from = to;
    }
  };
  return { words, take, end };
}

function keyOf({ name, categories }: { name: string; categories: number }): string {
  return `${categories} ${name}`;
}

function groupsOf(place: JointPlace, categories: number): Groups {
  const codeOf = new Uint8Array(256);
  codesOfCells(place).forEach((code, cell) => {
    codeOf[place.byte.first + cell] = code <= categories ? code : 0;
  });
  return {
    word: place.word,
    shift: 8 * place.word.bytes.indexOf(place.byte),
    codeOf,
    codes: new Uint8Array(0),
  };
}

function readGroups({ shift, codeOf, codes }: Groups, words: ArrayLike<number>, rows: number): void {
  for (let i = 0; i < rows; i++) codes[i] = codeOf[((words[i] as number) >>> shift) & 255] as number;
}

function endOfRun(values: ArrayLike<number>, from: number, most: number): number {
  const value = values[from];
  let to = from + 1;
  while (to < most && values[to] === value) to += 1;
  return to;
}

function columnOf(columns: RowPart['columns'], name: string): ArrayLike<number> {
  const values = columns[name];
  if (values === undefined) throw new Error(`no column ${name}`);
  return values;
}

function wordsOf(columns: RowPart['columns'], { name }: JointWord): Uint32Array {
  const words = columns[name];
  if (!(words instanceof Uint32Array)) throw new Error(`no words in column ${name}`);
  return words;
}
