import { below, type RandomBytes } from './secret-random.ts';

/** Positive fraction of whole numbers: no floating point touches a draw, or its last bits would tell of it. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * A whole number with probability ∝ exp(−x² / (2 variance)), drawn exactly (Canonne, Kamath and Steinke 2020, algorithm 3):
 * discrete Laplace draws of scale t = ⌊√variance⌋ + 1, kept with probability exp(−(|x| − variance / t)² / (2 variance)).
 */
export function discreteGaussian({ over, under }: Fraction, random: RandomBytes): bigint {
  const t = squareRoot(over / under) + 1n;
  for (;;) {
    const drawn = discreteLaplace(t, random);
    const size = drawn < 0n ? -drawn : drawn;
    // (size − v/t)² / (2v) with v = over / under, as one fraction.
    const distance = size * t * under - over;
    const gamma = { over: distance * distance, under: 2n * over * under * t * t };
    if (happens(gamma, random)) return drawn;
  }
}

/** A whole number with probability ∝ exp(−|x| / scale) (the same, algorithm 2). */
export function discreteLaplace(scale: bigint, random: RandomBytes): bigint {
  for (;;) {
    const rest = below(scale, random);
    if (!happens({ over: rest, under: scale }, random)) continue;
    let whole = 0n;
    while (happens({ over: 1n, under: 1n }, random)) whole += 1n;
    const size = rest + scale * whole;
    const isNegative = below(2n, random) === 1n;
    if (isNegative && size === 0n) continue;
    return isNegative ? -size : size;
  }
}

/** True with probability exp(−gamma) (the same, algorithm 1). */
function happens({ over, under }: Fraction, random: RandomBytes): boolean {
  for (let left = over; left > under; left -= under)
    if (!happensWithinOne({ over: under, under }, random)) return false;
  return happensWithinOne({ over: over > under ? remainder(over, under) : over, under }, random);
}

function remainder(over: bigint, under: bigint): bigint {
  const rest = over % under;
  return rest === 0n ? under : rest;
}

/** For gamma up to 1: Bernoulli draws of gamma / k until one fails; it is true when that was an odd one. */
function happensWithinOne({ over, under }: Fraction, random: RandomBytes): boolean {
  let k = 1n;
  while (below(under * k, random) < over) k += 1n;
  return k % 2n === 1n;
}

/** Newton's method in whole numbers: the greatest whose square is not above. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = BigInt(Math.floor(Math.sqrt(Number(value)))) + 1n;
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
}
