/** Fresh random bytes from the caller; protection never seeds, keeps or logs them. */
export type RandomBytes = (count: number) => Uint8Array;

/** Uniform on [0, 1) in steps of 2^-52. */
export function uniform(random: RandomBytes): number {
  return Number(bits(random, 52)) / 2 ** 52;
}

/** Uniform on 0 … limit − 1, exactly: draws that would favour the small ones are thrown away. */
export function below(limit: bigint, random: RandomBytes): bigint {
  if (limit <= 0n) throw new Error(`nothing is below ${limit}`);
  const length = (limit - 1n).toString(2).length;
  for (;;) {
    const drawn = bits(random, length);
    if (drawn < limit) return drawn;
  }
}

function bits(random: RandomBytes, count: number): bigint {
  const bytes = Math.ceil(count / 8);
  const drawn = random(bytes).reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  return drawn & ((1n << BigInt(count)) - 1n);
}
