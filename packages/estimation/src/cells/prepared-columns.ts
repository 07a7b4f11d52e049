import { packed, packsOf, type PackedColumns } from './packed-columns.ts';
import { sortedCodes, type Coded, type SortedColumn } from './sorted-codes.ts';
import type { UnitRows } from './unit-rows.ts';

/** A column in the order of the rows, together with the others of its words. */
export interface PlacedColumn {
  readonly columns: PackedColumns;
  /** Place of its missing code. */
  readonly missing: number;
  readonly categories: number;
}

/** Columns stay sorted and packed as long as the rows they are sorted for: they do not change. */
interface Prepared {
  readonly groups: WeakMap<object, SortedColumn>;
  readonly places: WeakMap<object, PlacedColumn>;
  readonly everybody: SortedColumn;
}

const preparedFor = new WeakMap<UnitRows, Prepared>();

function preparedOf(rows: UnitRows): Prepared {
  const known = preparedFor.get(rows);
  if (known !== undefined) return known;
  const made = {
    groups: new WeakMap<object, SortedColumn>(),
    places: new WeakMap<object, PlacedColumn>(),
    everybody: { codes: new Uint8Array(new SharedArrayBuffer(rows.high.length)), categories: 0 },
  };
  preparedFor.set(rows, made);
  return made;
}

/** The groups that cells are apart by; without a column, no group for anyone. */
export function groupColumn(rows: UnitRows, column: Coded | undefined): SortedColumn {
  const { groups, everybody } = preparedOf(rows);
  if (column === undefined) return everybody;
  const known = groups.get(column.codes);
  if (known?.categories === column.categories) return known;
  const sorted = sortedCodes(rows, column);
  groups.set(column.codes, sorted);
  return sorted;
}

/** Where each column's categories are counted; those met for the first time are packed together. */
export function placedColumns(rows: UnitRows, columns: readonly Coded[]): PlacedColumn[] {
  const { places } = preparedOf(rows);
  const placed = ({ codes, categories }: Coded): PlacedColumn | undefined => {
    const place = places.get(codes);
    return place?.categories === categories ? place : undefined;
  };
  const unknown = new Map(columns.filter((one) => placed(one) === undefined).map((one) => [one.codes, one]));
  for (const together of packsOf([...unknown.values()])) {
    const made = packed(rows, together);
    for (const [k, { codes, categories }] of together.entries()) {
      places.set(codes, { columns: made, missing: made.missing[k] ?? 0, categories });
    }
  }
  return columns.map((one) => {
    const place = placed(one);
    if (place === undefined) throw new Error('one column with two numbers of categories in a reading');
    return place;
  });
}
