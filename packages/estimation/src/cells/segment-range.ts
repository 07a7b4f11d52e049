import type { UnitRows } from './unit-rows.ts';

/** Segments of whole units. */
export interface SegmentRange {
  readonly from: number;
  readonly to: number;
}

export function allSegments({ unitOfSegment }: UnitRows): SegmentRange {
  return { from: 0, to: unitOfSegment.length };
}

/** A range cut between units as soon as a piece has `rows` rows. */
export function stripsOf(
  { segmentStart, unitOfSegment }: UnitRows,
  { from, to }: SegmentRange,
  rows: number,
): SegmentRange[] {
  const strips: SegmentRange[] = [];
  let start = from;
  for (let s = from; s < to; s++) {
    const ends = s + 1 === to || unitOfSegment[s] !== unitOfSegment[s + 1];
    const length = (segmentStart[s + 1] as number) - (segmentStart[start] as number);
    if (!ends || (length < rows && s + 1 < to)) continue;
    strips.push({ from: start, to: s + 1 });
    start = s + 1;
  }
  return strips;
}
