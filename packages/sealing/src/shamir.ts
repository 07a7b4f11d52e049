import type { Entropy } from '@langnghe/tickets';

/**
 * Shamir's secret sharing (https://doi.org/10.1145/359168.359176), octet by octet over GF(2⁸) with the polynomial of AES:
 * a line through the secret at 0 for each octet, of which every share is one point. Two points give the line, one gives
 * nothing: every secret is equally likely behind it.
 */
export interface Point {
  /** 1 … 255 */
  readonly at: number;
  readonly octets: Uint8Array;
}

/** `count` points of which any two give the secret back. */
export function splitInTwo(secret: Uint8Array, count: number, entropy: Entropy): Point[] {
  if (count < 2 || count > 255) throw new Error(`not a number of shares: ${count}`);
  const slopes = entropy(secret.length);
  if (slopes.length !== secret.length) throw new Error(`entropy gave ${slopes.length} octets`);
  return Array.from({ length: count }, (_, i) => ({
    at: i + 1,
    octets: secret.map((octet, k) => octet ^ times(slopes[k] ?? 0, i + 1)),
  }));
}

/** The secret at 0 of the lines through two points; undefined when they are not two points of the same length. */
export function combineTwo(one: Point, other: Point): Uint8Array | undefined {
  if (one.at === other.at || one.octets.length !== other.octets.length) return undefined;
  // Lagrange at 0, where minus is plus: y₁·x₂/(x₁+x₂) + y₂·x₁/(x₁+x₂).
  const inverse = reciprocal(one.at ^ other.at);
  const [first, second] = [times(other.at, inverse), times(one.at, inverse)];
  return one.octets.map((octet, k) => times(octet, first) ^ times(other.octets[k] ?? 0, second));
}

/** Without branches or tables that depend on what is multiplied. */
function times(a: number, b: number): number {
  let product = 0;
  let power = a;
  for (let bit = 0; bit < 8; bit += 1) {
    product ^= power & -((b >> bit) & 1);
    power = (power << 1) ^ (0x11b & -(power >> 7));
  }
  return product;
}

/** a²⁵⁴ = a⁻¹ */
function reciprocal(a: number): number {
  let result = 1;
  for (let i = 0; i < 254; i += 1) result = times(result, a);
  return result;
}
