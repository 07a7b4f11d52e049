import type { Compat } from '@langnghe/weighting';
import { contentOrder } from './content-order.ts';

export type QuantileRule =
  'math' | 'school' | 'shahvaish' | 'hf1' | 'hf2' | 'hf3' | 'hf4' | 'hf5' | 'hf6' | 'hf7' | 'hf8' | 'hf9';

/** Values in ascending order with their cumulative weights; rows of weight zero are left out. */
export interface Ordered {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly cumulative: Float64Array;
  readonly total: number;
}

/** Ties stand by weight, so that no row order matters; with `compat` in row order, as R's `order` leaves them. */
export function ordered(values: Float64Array, weight: Float64Array, compat?: Compat): Ordered {
  const keys = compat === undefined ? [values, weight] : [values];
  const rows = contentOrder(keys, values.length).filter((row) => weight[row] !== 0);
  const weights = Float64Array.from(rows, (row) => weight[row] ?? 0);
  const cumulative = cumulativeSums(weights);
  return {
    values: Float64Array.from(rows, (row) => values[row] ?? 0),
    weights,
    cumulative,
    total: cumulative.at(-1) ?? 0,
  };
}

/** Running sums with the rounding error carried along (Neumaier), so that exact ties with p · total stay ties. */
function cumulativeSums(weights: Float64Array): Float64Array {
  let sum = 0;
  let lost = 0;
  return weights.map((w) => {
    const next = sum + w;
    lost += Math.abs(sum) >= Math.abs(w) ? sum - next + w : w - next + sum;
    sum = next;
    return sum + lost;
  });
}

/**
 * The p-quantile of weighted values by one of R's rules (Hyndman and Fan 1996, for weights: Lumley's vignette `qrule`).
 * NaN when there is nothing. docs/methods/quantile.md
 */
export function quantile(data: Ordered, p: number, rule: QuantileRule, compat?: Compat): number {
  const n = data.values.length;
  if (n === 0 || Number.isNaN(p)) return NaN;
  switch (rule) {
    case 'math':
    case 'hf1':
    case 'school':
    case 'hf2':
    case 'hf4':
      return stepwise(data, p, rule, compat);
    case 'hf3':
      return compat === undefined ? nearest(data, p) : stepwise(mergedTies(data), p, rule, compat);
    default:
      return n === 1 ? (data.values[0] ?? NaN) : interpolated(data, p, rule, compat);
  }
}

/** Rules that look at the last cumulative weight not above p · total and at the next. */
function stepwise(data: Ordered, p: number, rule: QuantileRule, compat: Compat | undefined): number {
  const { values, cumulative, total } = data;
  const slack = compat === undefined ? 1e-12 * total : 0;
  let position = 0;
  for (let i = 0; i < cumulative.length && (cumulative[i] ?? 0) <= p * total + slack; i++) position = i;
  const next = Math.min(position + 1, values.length - 1);
  const [low, high] = [values[position] ?? NaN, values[next] ?? NaN];
  const beyond = p - (cumulative[position] ?? 0) / total;
  const atOrBelow = beyond <= (compat === undefined ? 1e-12 : 0);
  switch (rule) {
    case 'school':
    case 'hf2':
      // Before the first cumulative weight there is nothing to average with.
      if (compat === undefined && beyond < -1e-12) return low;
      return atOrBelow ? (low + high) / 2 : high;
    case 'hf3':
      // R's own: Hyndman and Fan round to the nearest.
      return atOrBelow && (position + 1) % 2 === 0 ? low : high;
    case 'hf4': {
      const gamma = beyond / ((cumulative[next] ?? 0) / total - p + beyond);
      if (compat === undefined && !(gamma > 0)) return low;
      return low * (1 - gamma) + high * gamma;
    }
    default:
      return atOrBelow ? low : high;
  }
}

/** The value whose cumulative weight is nearest to p · total; halfway between two, the one in an even place. */
function nearest({ values, weights, cumulative, total }: Ordered, p: number): number {
  const slack = 1e-12 * total;
  let position = 0;
  for (let i = 1; i < values.length; i++) {
    const beyond = p * total - ((cumulative[i] ?? 0) - (weights[i] ?? 0) / 2);
    if (beyond < -slack) break;
    if (beyond > slack || (i + 1) % 2 === 0) position = i;
  }
  return values[position] ?? NaN;
}

function mergedTies({ values, weights }: Ordered): Ordered {
  const distinct: number[] = [];
  const sums: number[] = [];
  values.forEach((value, i) => {
    if (distinct.at(-1) !== value) {
      distinct.push(value);
      sums.push(0);
    }
    sums[sums.length - 1] = (sums.at(-1) ?? 0) + (weights[i] ?? 0);
  });
  const merged = Float64Array.from(sums);
  const cumulative = cumulativeSums(merged);
  return { values: Float64Array.from(distinct), weights: merged, cumulative, total: cumulative.at(-1) ?? 0 };
}

/** Rules that interpolate between plotting positions. */
function interpolated(data: Ordered, p: number, rule: QuantileRule, compat: Compat | undefined): number {
  const { positions, values } = ascending(plottingPositions(data, rule, compat), data.values);
  const n = values.length;
  if (p <= (positions[0] ?? 0)) return values[0] ?? NaN;
  if (p >= (positions[n - 1] ?? 0)) return values[n - 1] ?? NaN;
  let [low, high] = [0, n - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (p < (positions[middle] ?? 0)) high = middle;
    else low = middle;
  }
  const [x0, x1] = [values[low] ?? NaN, values[high] ?? NaN];
  const [p0, p1] = [positions[low] ?? NaN, positions[high] ?? NaN];
  if (p === p0 || rule === 'shahvaish') return x0;
  return x0 + (x1 - x0) * ((p - p0) / (p1 - p0));
}

/** R's `approx` sorts by position: its own shahvaish positions need not ascend. */
function ascending(
  positions: Float64Array,
  values: Float64Array,
): { positions: Float64Array; values: Float64Array } {
  if (positions.every((position, i) => i === 0 || position >= (positions[i - 1] ?? 0)))
    return { positions, values };
  const order = Uint32Array.from(
    [...positions.keys()].sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0)),
  );
  return {
    positions: Float64Array.from(order, (i) => positions[i] ?? NaN),
    values: Float64Array.from(order, (i) => values[i] ?? NaN),
  };
}

function plottingPositions(data: Ordered, rule: QuantileRule, compat: Compat | undefined): Float64Array {
  const { weights, cumulative: c, total } = data;
  const n = weights.length;
  const last = weights[n - 1] ?? 0;
  const before = (i: number): number => (i === 0 ? 0 : (c[i - 1] ?? 0));
  switch (rule) {
    case 'shahvaish': {
      const mean = total / n;
      // R halves the raw weight here, so that its answer depends on the scale of the weights.
      return c.map(
        (sum, i) => (sum / mean + 0.5 - (weights[i] ?? 0) / (compat === undefined ? mean : 1) / 2) / (n + 1),
      );
    }
    case 'hf5':
      return c.map((sum, i) => (sum - (weights[i] ?? 0) / 2) / total);
    case 'hf6':
      return c.map((sum) => sum / (total + last));
    case 'hf7':
      return c.map((_, i) => before(i) / (c[n - 2] ?? 0));
    case 'hf8':
      return c.map((sum, i) => (before(i) / 3 + (sum * 2) / 3) / (total + last / 3));
    default:
      return c.map((sum, i) => ((before(i) * 3) / 8 + (sum * 5) / 8) / (total + last / 4));
  }
}
