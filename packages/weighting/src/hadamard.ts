/**
 * Hadamard matrices as rows of ±1, the first row and column all +1. Orders 2ᵏ by Sylvester's doubling; otherwise
 * 2ᵏ(p + 1) by Paley's first construction (p prime, p ≡ 3 mod 4) or 2ᵏ·2(p + 1) by his second (p ≡ 1 mod 4). Where R's
 * `survey` uses the first two, rows and columns are in its order. Paley (1933); Wolter (2007) app. A.
 */
export function hadamard(leastOrder: number): Int8Array[] {
  for (let order = Math.max(4, 4 * Math.ceil(leastOrder / 4)); ; order += 4) {
    const matrix = ofOrder(order);
    if (matrix !== null) return matrix;
  }
}

function ofOrder(order: number): Int8Array[] | null {
  if (order === 4) return doubled(doubled([Int8Array.of(1)]));
  if (order % 8 === 0) {
    const half = ofOrder(order / 2);
    return half === null ? null : doubled(half);
  }
  if (isPrime(order - 1)) return paleyFirst(order - 1);
  return isPrime(order / 2 - 1) && (order / 2) % 4 === 2 ? paleySecond(order / 2 - 1) : null;
}

function doubled(matrix: readonly Int8Array[]): Int8Array[] {
  const right = (row: Int8Array, sign: 1 | -1): Int8Array =>
    Int8Array.from([...row, ...row.map((x) => sign * x)]);
  return [...matrix.map((row) => right(row, 1)), ...matrix.map((row) => right(row, -1))];
}

/** Rows i + j mod p: −1 where a square (0 counts), +1 elsewhere, bordered by ones. */
function paleyFirst(p: number): Int8Array[] {
  const squares = squaresModulo(p);
  const numbers = Array.from({ length: p }, (_, i) => i);
  const core = numbers.map((i) =>
    Int8Array.of(1, ...numbers.map((j) => (squares.has((i + j) % p) ? -1 : 1))),
  );
  return [new Int8Array(p + 1).fill(1), ...core];
}

/** The symmetric conference matrix of order p + 1, its 0 replaced by [+ −; − −] and ±1 by ±[+ +; + −]. */
function paleySecond(p: number): Int8Array[] {
  const squares = squaresModulo(p);
  const entry = (i: number, j: number): number => {
    if (i === j) return 0;
    if (i === 0 || j === 0) return 1;
    return squares.has((i - j + p) % p) ? 1 : -1;
  };
  const size = 2 * (p + 1);
  const rows = Array.from({ length: size }, (_, r) =>
    Int8Array.from({ length: size }, (_, c) => {
      const c0 = entry(r >> 1, c >> 1);
      const lowRight = (r & 1) === 1 && (c & 1) === 1;
      if (c0 === 0) return (r & 1) === 0 && (c & 1) === 0 ? 1 : -1;
      return lowRight ? -c0 : c0;
    }),
  );
  const first = (rows[0] as Int8Array).slice();
  const columnsPositive = rows.map((row) => row.map((x, c) => x * (first[c] as number)));
  return columnsPositive.map((row) => row.map((x) => x * (row[0] as number)));
}

function squaresModulo(p: number): Set<number> {
  return new Set(Array.from({ length: p }, (_, i) => (i * i) % p));
}

function isPrime(n: number): boolean {
  if (n < 2 || !Number.isInteger(n)) return false;
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return true;
}
