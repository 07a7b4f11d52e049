import { sha256Hex } from './digest.ts';
import type { Seed } from './sample.ts';

/** `order` of the units before selection, `start` of the systematic selection, `class` for the random groups. */
type Purpose = 'order' | 'start' | 'class';

/**
 * The random choice behind a draw, so that anyone can recompute it with `sha256sum`: the SHA-256 of four lines,
 * `langnghe draw v1`, the seed, the purpose and an id (see docs/methods/draw.md). 64 hex digits.
 */
export function randomKey(seed: Seed, purpose: Purpose, id: string): Promise<string> {
  return sha256Hex(`langnghe draw v1\n${seed}\n${purpose}\n${id}`);
}

/** The first 13 hex digits (52 bits) of a key as a number, 0 ≤ u < 1. */
export function uniform(key: string): number {
  return Number.parseInt(key.slice(0, 13), 16) / 2 ** 52;
}

/** The items in the order of their keys: the same whatever order they came in. */
export async function shuffled<T extends { readonly id: string }>(
  seed: Seed,
  purpose: Purpose,
  items: readonly T[],
): Promise<T[]> {
  const keyed = await Promise.all(
    items.map(async (item) => ({ item, key: await randomKey(seed, purpose, item.id) })),
  );
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}
