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
