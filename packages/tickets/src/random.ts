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

/** Every order equally likely: one of those not yet chosen goes to the end, as often as there are items. */
export function shuffle<T>(items: readonly T[], entropy: Entropy): T[] {
  const mixed = [...items];
  for (let left = mixed.length; left > 0; left -= 1)
    mixed.push(...mixed.splice(randomBelow(left, entropy), 1));
  return mixed;
}
