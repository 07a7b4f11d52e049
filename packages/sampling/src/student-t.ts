/**
 * The point that Student's t with ν degrees of freedom (a whole number) exceeds with probability 2.5 %.
 * Bisection on the closed form of the distribution: Abramowitz and Stegun, 26.7.3 and 26.7.4.
 */
export function tQuantile975(degreesOfFreedom: number): number {
  if (!Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1)
    throw new Error(`degrees of freedom must be a whole number of 1 or more: ${degreesOfFreedom}`);
  let [low, high] = [1.9, 13];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, degreesOfFreedom) < 0.95) low = middle;
    else high = middle;
  }
  return high;
}

/** P(−t < T < t) */
function centralProbability(t: number, df: number): number {
  const theta = Math.atan(t / Math.sqrt(df));
  const [sin, cos] = [Math.sin(theta), Math.cos(theta)];
  const odd = df % 2 === 1;
  // Odd: cos θ + 2/3 cos³ θ + … ; even: 1 + 1/2 cos² θ + (1·3)/(2·4) cos⁴ θ + …
  let term = odd ? cos : 1;
  let sum = 0;
  for (let k = odd ? 1 : 0; k <= df - 2; k += 2) {
    sum += term;
    term *= ((k + 1) / (k + 2)) * cos * cos;
  }
  return odd ? (2 / Math.PI) * (theta + sin * sum) : sin * sum;
}
