import { countUnit, wordSize } from './fixed-point-weights.ts';

/**
 * Sums of the words of weights in the cells of a pass (`fixedPointWeights`): entry group · width + place, group 0 of rows
 * without a group.
 */
export interface CellWords {
  readonly high: Float64Array;
  /** Counts the rows too, above the bits of the words. */
  readonly low: Float64Array;
  readonly groups: number;
  readonly width: number;
}

export function cellWords(groups: number, width: number): CellWords {
  const cells = (groups + 1) * width;
  return { high: new Float64Array(cells), low: new Float64Array(cells), groups, width };
}

/** Everybody's cells, whatever their group. */
export function addGroups({ high, low, groups, width }: CellWords, all: CellWords): void {
  for (let place = 0; place < width; place++) {
    let highSum = 0;
    let lowSum = 0;
    for (let cell = place; cell <= groups * width + place; cell += width) {
      highSum += high[cell] as number;
      lowSum += low[cell] as number;
    }
    all.high[place] = highSum;
    all.low[place] = lowSum;
  }
}

/** Takes the counts out of the low words, and adds them to those of earlier segments. */
export function takeCounts({ low }: CellWords, count: Float64Array): void {
  for (let cell = 0; cell < low.length; cell++) {
    const packed = low[cell] as number;
    const counted = Math.floor(packed * perCount);
    low[cell] = packed - counted * countUnit;
    count[cell] = (count[cell] as number) + counted;
  }
}

const perCount = 1 / countUnit;

/** Adds words without counts. */
export function addWords(sums: CellWords, { high, low }: CellWords): void {
  for (let cell = 0; cell < low.length; cell++) {
    sums.high[cell] = (sums.high[cell] as number) + (high[cell] as number);
    sums.low[cell] = (sums.low[cell] as number) + (low[cell] as number);
  }
}

/** Carries what is above a low word into the high one. */
export function carry({ high, low }: CellWords): void {
  for (let cell = 0; cell < low.length; cell++) {
    const sum = low[cell] as number;
    const carried = Math.floor(sum / wordSize);
    high[cell] = (high[cell] as number) + carried;
    low[cell] = sum - carried * wordSize;
  }
}
