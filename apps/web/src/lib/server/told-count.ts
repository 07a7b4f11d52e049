import { toldFrom } from '#lib/office/told-from.ts';

/** A rounded count of answers as pages may tell it; null = fewer than `toldFrom`. */
export function toldCount(rounded: number): number | null {
  return rounded < toldFrom ? null : rounded;
}
