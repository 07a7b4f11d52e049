import type { UnitRows } from './unit-rows.ts';

/** Segments of whole units. */
export interface SegmentRange {
  readonly from: number;
  readonly to: number;
}

/** All segments, cut between units as soon as a strip has `rows` rows. */
export function stripsOf(
  { segmentStart, unitOfSegment }: Pick<UnitRows, 'segmentStart' | 'unitOfSegment'>,
  rows: number,
): SegmentRange[] {
  const strips: SegmentRange[] = [];
  const segments = unitOfSegment.length;
  let from = 0;
  for (let s = 0; s < segments; s++) {
    const endsUnit = unitOfSegment[s] !== unitOfSegment[s + 1];
    const length = (segmentStart[s + 1] as number) - (segmentStart[from] as number);
    if (!endsUnit || (length < rows && s + 1 < segments)) continue;
    strips.push({ from, to: s + 1 });
    from = s + 1;
  }
  return strips;
}
