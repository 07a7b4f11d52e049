import type { Localized } from '@langnghe/language';
import type { Figure } from '../attack.ts';
import { kendallTau, tauDeviation } from './kendall-tau.ts';
import { normalPValue, uniformityPValue } from './uniformity.ts';

/** The page's bound on |τ|. With few or short runs chance alone is larger: then four of its deviations. */
const pageBound = 0.05;
const chanceDeviations = 4;
const leastSeeds = 10;

/**
 * What a trace tells of the order of arrival: for each seed the arrival numbers in the order of the trace. The mean of τ
 * must be within the bound, and the p-values of the seeds must look uniform.
 */
export function orderFigures(what: Localized, seeds: readonly (readonly number[])[]): Figure[] {
  const taus = seeds.map(kendallTau);
  const deviations = seeds.map((seed) => tauDeviation(seed.length));
  const mean = taus.reduce((sum, tau) => sum + tau, 0) / taus.length;
  const chance = Math.sqrt(deviations.reduce((sum, one) => sum + one * one, 0)) / taus.length;
  const bound = Math.max(pageBound, chanceDeviations * chance);
  const figures: Figure[] = [
    {
      what: { vi: `τ trung bình, ${what.vi}`, en: `mean τ, ${what.en}` },
      found: mean.toFixed(4),
      allowed: `|τ| < ${bound.toFixed(3)} (${String(seeds.length)} × n = ${String(seeds[0]?.length ?? 0)})`,
      held: Math.abs(mean) < bound,
    },
  ];
  if (seeds.length >= leastSeeds) {
    const uniform = uniformityPValue(taus.map((tau, i) => normalPValue(tau / (deviations[i] ?? 1))));
    figures.push({
      what: { vi: `p-giá trị đều, ${what.vi}`, en: `p-values uniform, ${what.en}` },
      found: `p = ${uniform.toFixed(3)}`,
      allowed: 'p > 0.001',
      held: uniform > 0.001,
    });
  }
  return figures;
}
