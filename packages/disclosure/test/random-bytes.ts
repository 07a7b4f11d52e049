/** Bytes for tests, from a seed that a failing run prints. */
export function seededBytes(seed: number): (count: number) => Uint8Array {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 16) & 0xff;
    });
}
