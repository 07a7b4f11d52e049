import type { Entropy } from './slip.ts';

/** A whole number, 0 ≤ n < limit ≤ 2³², each equally likely: draws outside a multiple of the limit are thrown away. */
export function randomBelow(limit: number, entropy: Entropy): number {
  const range = 2 ** 32;
  const usable = range - (range % limit);
  for (;;) {
    const drawn = randomWord(entropy);
    if (drawn < usable) return drawn % limit;
  }
}

function randomWord(entropy: Entropy): number {
  const bytes = entropy(4);
  if (bytes.length !== 4) throw new Error(`entropy gave ${bytes.length} bytes instead of 4`);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
}

/** Every order equally likely (Fisher–Yates). */
export function shuffle<T extends string | number | object>(items: readonly T[], entropy: Entropy): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomBelow(last + 1, entropy);
    const [a, b] = [mixed[last], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}
