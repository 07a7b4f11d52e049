/** Uniform random numbers in [0, 1) that a recorded seed makes again. */
export type SeededRandom = () => number;

/**
 * xoshiro128** (Blackman and Vigna 2021, public domain) with 53 bits a number, its state filled from the seed's UTF-8
 * bytes by FNV-1a and splitmix32. For draws that are published with their seed; never for secrets.
 */
export function seededRandom(seed: string): SeededRandom {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) hash = Math.imul(hash ^ byte, 0x01000193);
  const state = Uint32Array.from({ length: 4 }, (_, i) => splitmix(hash, i + 1));
  return () => {
    const high = next(state) >>> 5;
    const low = next(state) >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
}

function splitmix(start: number, step: number): number {
  let z = (start + Math.imul(step, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

function rotateLeft(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function next(state: Uint32Array): number {
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
  const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
  state[2] = s2 ^ s0;
  state[3] = s3 ^ s1;
  state[1] = s1 ^ (s2 ^ s0);
  state[0] = s0 ^ (s3 ^ s1);
  state[2] = s2 ^ s0 ^ (s1 << 9);
  state[3] = rotateLeft(s3 ^ s1, 11);
  return result;
}

/** The items in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
