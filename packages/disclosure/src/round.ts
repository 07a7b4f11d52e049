/** Guard against 0.29 × 100 = 28.999999999999996. */
const slack = 1e-9;

/** R4: bases to 5, from 100 on to 10. */
export function roundedBase(base: number): number {
  const step = base >= 100 ? 10 : 5;
  return Math.round(base / step) * step;
}

export function rounded(value: number, step: number): number {
  return exact(Math.round(value / step), step);
}

/** Whole steps with their sum kept at `total`: the largest remainders round up. */
export function roundedToTotal(values: readonly number[], step: number, total: number): readonly number[] {
  const floors = values.map((value) => Math.floor(value / step + slack));
  const wanted = Math.round(total / step);
  const missing = wanted - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = values
    .map((value, i) => ({ i, remainder: value / step - (floors[i] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const up = new Set(byRemainder.slice(0, missing).map(({ i }) => i));
  return floors.map((floor, i) => exact(floor + (up.has(i) ? 1 : 0), step));
}

/** `count × step` without the binary tail: 57 × 0.01 = 0.57. */
function exact(count: number, step: number): number {
  const digits = Math.round(-Math.log10(step));
  return Number((count * step).toFixed(digits)) + 0;
}
