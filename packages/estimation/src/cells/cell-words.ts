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

export const perCount = 1 / countUnit;

/** So that another segment has room for its counts. */
export function dropCounts({ low }: CellWords): void {
  for (let cell = 0; cell < low.length; cell++) {
    const packed = low[cell] as number;
    low[cell] = packed - Math.floor(packed * perCount) * countUnit;
  }
}

/** Carries what is above a low word, without counts, into the high one. */
export function carry({ high, low }: CellWords): void {
  for (let cell = 0; cell < low.length; cell++) {
    const sum = low[cell] as number;
    const carried = Math.floor(sum / wordSize);
    high[cell] = (high[cell] as number) + carried;
    low[cell] = sum - carried * wordSize;
  }
}
