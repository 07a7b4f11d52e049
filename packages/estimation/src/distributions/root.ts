/**
 * A root of f between two points where its signs differ, to the last bit that f allows (Chandrupatla 1997: inverse
 * quadratic interpolation where it is safe, bisection elsewhere). Throws when the signs do not differ.
 */
export function findRoot(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
  let [x1, x2] = [from, to];
  let [f1, f2] = [f(x1), f(x2)];
  if (f1 === 0) return x1;
  if (f2 === 0) return x2;
  if (!(f1 * f2 < 0)) throw new RangeError(`no sign change between ${from} (${f1}) and ${to} (${f2})`);
  let t = 0.5;
  for (let step = 0; step < 400; step++) {
    const x = x1 + t * (x2 - x1);
    const fx = f(x);
    let [x3, f3] = [x1, f1];
    if (Math.sign(fx) !== Math.sign(f1)) [x3, f3, x2, f2] = [x2, f2, x1, f1];
    [x1, f1] = [x, fx];
    const best = Math.abs(f2) < Math.abs(f1) ? x2 : x1;
    const width = (2 * Number.EPSILON * Math.abs(best) + tolerance / 2) / Math.abs(x2 - x1);
    if (fx === 0 || width > 0.5) return best;
    t = Math.min(1 - width, Math.max(width, nextFraction(x1, f1, x2, f2, x3, f3)));
  }
  return x1;
}

function nextFraction(x1: number, f1: number, x2: number, f2: number, x3: number, f3: number): number {
  const xi = (x1 - x2) / (x3 - x2);
  const phi = (f1 - f2) / (f3 - f2);
  if (!(phi * phi < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const alpha = (x3 - x1) / (x2 - x1);
  return (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + alpha * (f1 / (f3 - f1)) * (f2 / (f3 - f2));
}

/**
 * A root by Brent's method (1973, procedure `zero`), stopping at the given tolerance. Step functions have no root to the
 * last bit; which side of the jump is returned then depends on the path, and this path is the published one.
 */
export function brentRoot(f: (x: number) => number, from: number, to: number, tolerance: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  let [c, fc] = [a, fa];
  if (fa === 0) return a;
  if (fb === 0) return b;
  for (let step = 0; step <= 1000; step++) {
    const previous = b - a;
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const least = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= least || fb === 0) return b;
    let move = half;
    if (Math.abs(previous) >= least && Math.abs(fa) > Math.abs(fb)) {
      move = interpolatedStep({ a, b, c, fa, fb, fc }, half, least, previous);
    }
    if (Math.abs(move) < least) move = move > 0 ? least : -least;
    [a, fa] = [b, fb];
    b += move;
    fb = f(b);
    if (fb > 0 === fc > 0) [c, fc] = [a, fa];
  }
  return b;
}

interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
}

function interpolatedStep(
  { a, b, c, fa, fb, fc }: Bracket,
  half: number,
  least: number,
  previous: number,
): number {
  const width = c - b;
  let p: number;
  let q: number;
  if (a === c) {
    const s = fb / fa;
    [p, q] = [width * s, 1 - s];
  } else {
    const [r, s, t] = [fa / fc, fb / fc, fb / fa];
    p = t * (width * r * (r - s) - (b - a) * (s - 1));
    q = (r - 1) * (s - 1) * (t - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const inside = p < 0.75 * width * q - Math.abs(least * q) / 2 && p < Math.abs((previous * q) / 2);
  return inside ? p / q : half;
}
