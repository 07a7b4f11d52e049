import type { Entropy } from '@langnghe/tickets';

/** A uniformly random whole number in 0 … count − 1. */
export function randomIndex(entropy: Entropy, count: number): number {
  if (!Number.isInteger(count) || count < 1 || count > 0xffff_ffff)
    throw new Error(`cannot choose one of ${String(count)}`);
  // Draws beyond the last whole multiple would favour the first numbers: draw again.
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % count);
  for (;;) {
    const bytes = entropy(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (drawn < limit) return drawn % count;
  }
}

/** Takes one element out of the list at random; the list loses its order, which it must not have anyway. */
export function takeRandom<T>(items: T[], entropy: Entropy): T | undefined {
  if (items.length === 0) return undefined;
  const index = randomIndex(entropy, items.length);
  const taken = items[index] as T;
  const last = items.pop() as T;
  if (index < items.length) items[index] = last;
  return taken;
}
