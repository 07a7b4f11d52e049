import { powerMod } from './modular.ts';

/** An RSA public key as two numbers; one key per study and ticket class, used for nothing else. */
export interface PublicKey {
  readonly n: bigint;
  readonly e: bigint;
}

export const keyBits = 3072;
export const keyOctets = keyBits / 8;
export const publicExponent = 65537n;

export function bitLength(x: bigint): number {
  const hex = x.toString(16);
  return 4 * hex.length - Math.clz32(parseInt(hex.charAt(0), 16)) + 28;
}

export const modulusLength = (n: bigint): number => Math.ceil(bitLength(n) / 8);

export type KeyRefusal =
  'wrong-size' | 'wrong-exponent' | 'even-modulus' | 'small-factor' | 'repeated-modulus' | 'prime-modulus';

/**
 * What can be seen of a key without its factors, in the order of cost: a size or exponent of its own would mark the
 * people who got it; a modulus that is prime or has a small factor lets anyone forge. undefined when nothing is wrong.
 */
export function keyRefusal(key: PublicKey, others: readonly PublicKey[]): KeyRefusal | undefined {
  return cheapKeyRefusal(key, others) ?? (isProbablyPrime(key.n) ? 'prime-modulus' : undefined);
}

/** All but primality, which takes a phone a tenth of a second for each key. */
export function cheapKeyRefusal({ n, e }: PublicKey, others: readonly PublicKey[]): KeyRefusal | undefined {
  if (bitLength(n) !== keyBits) return 'wrong-size';
  if (e !== publicExponent) return 'wrong-exponent';
  if (n % 2n === 0n) return 'even-modulus';
  if (smallPrimes.some((prime) => n % prime === 0n)) return 'small-factor';
  if (others.some((other) => other.n === n)) return 'repeated-modulus';
  return undefined;
}

/** Fermat to base 2: every prime passes it, and a product of two random primes of this size practically never. */
const isProbablyPrime = (n: bigint): boolean => powerMod(2n, n - 1n, n) === 1n;

/** Odd primes below 2¹²: far above any factor chance leaves, found in a millisecond. */
const smallPrimes = oddPrimesBelow(4096);

function oddPrimesBelow(limit: number): bigint[] {
  const found: number[] = [];
  for (let candidate = 3; candidate < limit; candidate += 2)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found.map(BigInt);
}
