export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** R6: the part of the answers at each end that is coded; at least one. */
const coded = 0.01;

/** Top and bottom coding at the 1 % and 99 % points of all answers; the single greatest and least always count as the next. */
export function extremes(values: readonly number[]): Range {
  const sorted = Float64Array.from(values).sort();
  const cut = Math.max(1, Math.floor(coded * sorted.length));
  const minimum = sorted[Math.min(cut, sorted.length - 1)] ?? -Infinity;
  return { minimum, maximum: Math.max(minimum, sorted[Math.max(0, sorted.length - 1 - cut)] ?? Infinity) };
}

/** The value of a row, cut to the range. */
export function within(value: (row: number) => number, { minimum, maximum }: Range): (row: number) => number {
  return (row) => Math.min(maximum, Math.max(minimum, value(row)));
}
