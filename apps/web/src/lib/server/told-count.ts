import { toldFrom } from '#lib/office/told-from.ts';

/** A rounded count of answers as pages may tell it; null = fewer than `toldFrom`, or not known now. */
export function toldCount(rounded: number | null): number | null {
  return rounded === null || rounded < toldFrom ? null : rounded;
}
