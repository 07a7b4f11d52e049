import { accepted, refused, type Checked } from '@langnghe/language';
import type { Compat, Design } from '@langnghe/weighting';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { brentRoot } from './distributions/root.ts';
import { studentQuantile } from './distributions/student-t.ts';
import { countRows, rowsKept, weightsInDomain } from './domain.ts';
import { studentInterval, type Limits } from './interval.ts';
import { estimationIssue } from './issues.ts';
import { meanStatistic } from './mean.ts';
import { proportionInterval } from './proportion-interval.ts';
import { ordered, quantile, type Ordered, type QuantileRule } from './quantile-rule.ts';
import { evaluate, evaluateWithOrWithoutError, standardError, type Statistic } from './statistic.ts';

export type QuantileInterval = 'mean' | 'beta' | 'xlogit' | 'asin' | 'score' | 'quantile';

export interface QuantileRequest {
  readonly rule: QuantileRule;
  readonly interval: QuantileInterval;
  readonly compat?: Compat | undefined;
}

export interface QuantileEstimate {
  readonly estimate: number;
  /** A limit is null where the proportion's interval leaves 0 … 1, and without degrees of freedom. */
  readonly interval: readonly [lower: number | null, upper: number | null];
  /** Width of the interval over twice t; null without a limit. */
  readonly standardError: number | null;
}

/**
 * A quantile with its interval: Woodruff's (the interval of the proportion at or below it, mapped back through the same
 * rule), the score test's, or for replicates the spread of the recomputed quantile. docs/methods/quantile.md
 */
export function quantileEstimate(
  design: Design,
  values: Float64Array,
  p: number,
  request: QuantileRequest,
): Checked<QuantileEstimate> {
  const df = degreesOfFreedom(design);
  const weight = weightsInDomain(design);
  if (weight.every((w) => w === 0))
    return refused([estimationIssue('estimate.nothing-to-estimate', {}, { variable: `p = ${p}` })]);
  const data = ordered(values, weight, request.compat);
  const estimate = quantile(data, p, request.rule, request.compat);
  const limits = quantileLimits({ design, values, data, p, estimate, df, request });
  if (!limits.ok) return limits;
  const [low, high] = limits.value;
  return accepted(
    {
      estimate,
      interval: [known(low), known(high)],
      standardError: known((high - low) / (2 * studentQuantile(0.975, df))),
    },
    limits.issues,
  );
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

interface Context {
  readonly design: Design;
  readonly values: Float64Array;
  readonly data: Ordered;
  readonly p: number;
  readonly estimate: number;
  readonly df: number;
  readonly request: QuantileRequest;
}

function quantileLimits(context: Context): Checked<Limits> {
  switch (context.request.interval) {
    case 'score':
      return scoreLimits(context);
    case 'quantile':
      return replicateLimits(context);
    default:
      return woodruffLimits(context, context.request.interval);
  }
}

function woodruffLimits(context: Context, method: 'mean' | 'beta' | 'xlogit' | 'asin'): Checked<Limits> {
  const { design, values, data, estimate, df, request } = context;
  // An interpolated quantile may miss by rounding the very value it stands on.
  const edge = estimate + 1e-13 * Math.abs(estimate);
  const atOrBelow = values.map((value) => (value <= edge ? 1 : 0));
  const evaluated = evaluateWithOrWithoutError(design, meanStatistic([atOrBelow]));
  if (!evaluated.ok) return evaluated;
  if (evaluated.issues.length > 0) return accepted([NaN, NaN], evaluated.issues);
  const share = evaluated.value.estimate[0] ?? NaN;
  const [low, high] = proportionInterval(method, {
    share,
    standardError: standardError(evaluated.value.covariance[0]?.[0] ?? NaN, share),
    df,
    n: countRows(rowsKept(design)),
    compat: request.compat,
  });
  const at = (limit: number): number => quantile(data, limit, request.rule, request.compat);
  return accepted([low < 0 ? NaN : at(low), high > 1 ? NaN : at(high)]);
}

function replicateLimits({ design, values, p, estimate, df, request }: Context): Checked<Limits> {
  const statistic: Statistic = {
    value: (weight) =>
      Float64Array.of(quantile(ordered(values, weight, request.compat), p, request.rule, request.compat)),
    influence: () => {
      throw new Error('a quantile has no influence values here: give replicate weights');
    },
  };
  const evaluated = evaluate(design, statistic);
  if (!evaluated.ok) return evaluated;
  const variance = evaluated.value.covariance[0]?.[0] ?? NaN;
  return accepted(studentInterval(estimate, standardError(variance, estimate), df));
}

/**
 * Where the test that p of the values lie at or below θ just rejects (Francisco and Fuller 1991), mapped back through
 * the rule by the share of rows at or below it, as R does.
 */
function scoreLimits(context: Context): Checked<Limits> {
  const { design, values, data, p, df, request } = context;
  const kept = rowsKept(design);
  const inUse = values.filter((_, row) => kept[row] === 1);
  const sorted = Float64Array.from(inUse).sort();
  const margin = (sampleQuantile(sorted, 0.75) - sampleQuantile(sorted, 0.25)) / 100;
  const [from, to] = [(sorted[0] ?? NaN) + margin, (sorted.at(-1) ?? NaN) - margin];
  const score = (theta: number): Checked<number> => {
    const evaluated = evaluate(design, meanStatistic([values.map((value) => (value > theta ? p : p - 1))]));
    if (!evaluated.ok) return evaluated;
    const mean = evaluated.value.estimate[0] ?? NaN;
    return accepted(mean / Math.sqrt(evaluated.value.covariance[0]?.[0] ?? NaN));
  };
  const t = studentQuantile(0.975, df);
  const limits: number[] = [];
  for (const target of [t, -t]) {
    const theta = scoreRoot(score, target, from, to, 1 / (100 * Math.sqrt(inUse.length)));
    if (!theta.ok) return theta;
    const share = shareAtOrBelow(context, inUse, theta.value);
    limits.push(quantile(data, share, request.rule, request.compat));
  }
  return accepted([limits[0] ?? NaN, limits[1] ?? NaN]);
}

/** R counts rows; the weighted share is what the quantile's own scale asks for. */
function shareAtOrBelow({ data, request }: Context, inUse: Float64Array, theta: number): number {
  if (request.compat !== undefined) return inUse.filter((value) => value <= theta).length / inUse.length;
  let share = 0;
  data.values.forEach((value, i) => {
    if (value <= theta) share = (data.cumulative[i] ?? 0) / data.total;
  });
  return share;
}

function scoreRoot(
  score: (theta: number) => Checked<number>,
  target: number,
  from: number,
  to: number,
  tolerance: number,
): Checked<number> {
  const [low, high] = [score(from), score(to)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (!((low.value - target) * (high.value - target) <= 0)) {
    return refused([estimationIssue('estimate.no-score-limits', {})]);
  }
  const root = brentRoot(
    (theta) => {
      const value = score(theta);
      return value.ok ? value.value - target : NaN;
    },
    from,
    to,
    tolerance,
  );
  return accepted(root);
}

/** R's default sample quantile (Hyndman and Fan's type 7), unweighted. */
function sampleQuantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}
