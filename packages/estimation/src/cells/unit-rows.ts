import { fixedPointWeights, mostRowsOfSegment } from './fixed-point-weights.ts';

/** Rows sorted by unit (PSU or post-stratum), in segments of one unit each, with their weights in that order. */
export interface UnitRows {
  readonly units: number;
  /** Row at each place; null when the rows stand in this order already. */
  readonly order: Uint32Array | null;
  /** First place of each segment, and at the end the number of rows. */
  readonly segmentStart: Uint32Array;
  readonly unitOfSegment: Uint32Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly weightUnit: number;
}

export function unitRows(weight: Float64Array, unitOf: Uint32Array, units: number): UnitRows {
  const { start, sorted } = countUnits(unitOf, units);
  const order = sorted ? null : sortedRows(unitOf, start);
  const fixed = fixedPointWeights(order === null ? weight : inOrder(weight, order));
  return { units, order, ...segments(start), high: fixed.high, low: fixed.low, weightUnit: fixed.unit };
}

function countUnits(unitOf: Uint32Array, units: number): { start: Uint32Array; sorted: boolean } {
  const start = new Uint32Array(units + 1);
  let sorted = true;
  let before = 0;
  for (let row = 0; row < unitOf.length; row++) {
    const unit = unitOf[row] as number;
    if (unit >= units) throw new Error(`unit ${unit} of row ${row} among ${units} units`);
    if (unit < before) sorted = false;
    before = unit;
    start[unit + 1] = (start[unit + 1] as number) + 1;
  }
  for (let unit = 0; unit < units; unit++)
    start[unit + 1] = (start[unit + 1] as number) + (start[unit] as number);
  return { start, sorted };
}

/** Counting sort. */
function sortedRows(unitOf: Uint32Array, start: Uint32Array): Uint32Array {
  const next = start.slice();
  const order = new Uint32Array(unitOf.length);
  for (let row = 0; row < unitOf.length; row++) {
    const unit = unitOf[row] as number;
    const place = next[unit] as number;
    order[place] = row;
    next[unit] = place + 1;
  }
  return order;
}

function inOrder(weight: Float64Array, order: Uint32Array): Float64Array {
  const moved = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) moved[place] = weight[order[place] as number] as number;
  return moved;
}

/** Units cut into pieces whose sums are exact; units without rows have none. */
function segments(start: Uint32Array): { segmentStart: Uint32Array; unitOfSegment: Uint32Array } {
  const starts: number[] = [];
  const unitOf: number[] = [];
  const units = start.length - 1;
  for (let unit = 0; unit < units; unit++) {
    const end = start[unit + 1] as number;
    for (let place = start[unit] as number; place < end; place += mostRowsOfSegment) {
      starts.push(place);
      unitOf.push(unit);
    }
  }
  starts.push(start[units] as number);
  return { segmentStart: shared(starts), unitOfSegment: shared(unitOf) };
}

function shared(values: readonly number[]): Uint32Array {
  const array = new Uint32Array(new SharedArrayBuffer(4 * values.length));
  array.set(values);
  return array;
}
