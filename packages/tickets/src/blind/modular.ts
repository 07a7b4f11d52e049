/** base^exponent mod n, by squaring. Not constant in time: only for values that are public or used once. */
export function powerMod(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = 1n;
  let square = base % n;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % n;
    square = (square * square) % n;
  }
  return result;
}

/** x with a·x ≡ 1 (mod n), by Euclid's extended algorithm; undefined when a and n have a common factor. */
export function inverseMod(a: bigint, n: bigint): bigint | undefined {
  let [r0, r1] = [n, a % n];
  let [x0, x1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [x0, x1] = [x1, x0 - quotient * x1];
  }
  return r0 === 1n ? ((x0 % n) + n) % n : undefined;
}
