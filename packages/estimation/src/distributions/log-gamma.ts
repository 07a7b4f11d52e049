const euler = 0.5772156649015329;
const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/** ζ(k) − 1 for k = 2 … 40: the first nine terms and the Euler–Maclaurin remainder from 10 on. */
const zetaMinusOne = Array.from({ length: 39 }, (_, index) => riemannTail(index + 2));

function riemannTail(k: number): number {
  const from = 10;
  let sum = 0;
  for (let n = from - 1; n >= 2; n--) sum += n ** -k;
  const power = from ** -k;
  const first = (k * power) / from;
  const third = (first * (k + 1) * (k + 2)) / from ** 2;
  const fifth = (third * (k + 3) * (k + 4)) / from ** 2;
  const seventh = (fifth * (k + 5) * (k + 6)) / from ** 2;
  return (
    sum + (power * from) / (k - 1) + power / 2 + first / 12 - third / 720 + fifth / 30240 - seventh / 1209600
  );
}

/** log Γ(2 + z) for |z| ≤ 1/2; exact zero at z = 0. */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = 40; k >= 2; k--) sum = (zetaMinusOne[k - 2] ?? 0) / k - z * sum;
  return z * (1 - euler) + z * z * sum;
}

/** log Γ(x) for x > 0, to about 1e-15 of itself (also beside its zeros 1 and 2). */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`log-gamma of ${x}`);
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingSeries(x);
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log(x);
  let product = 1;
  let shifted = x;
  while (shifted > 2.5) {
    shifted -= 1;
    product *= shifted;
  }
  return logGammaNearTwo(shifted - 2) + Math.log(product);
}

/** 1/(12x) − 1/(360x³) + …, the part of Stirling's formula that vanishes. */
function stirlingSeries(x: number): number {
  const q = 1 / (x * x);
  const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
  return terms.reduceRight((sum, term) => sum * q + term, 0) / x;
}

/** log Γ(x + 1) − [(x + ½) log x − x + ½ log 2π]: what Stirling's formula leaves out. */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
}

/** x log(x/m) + m − x without cancellation when x is near m. */
export function deviancePart(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
