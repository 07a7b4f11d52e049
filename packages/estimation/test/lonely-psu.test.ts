import { evaluate, linearizedCovariance, standardErrors, totalStatistic } from '@langnghe/estimation';
import type { LinearizedDesign, LonelyPsu } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { evaluateWithOrWithoutError } from '../src/statistic.ts';
import { designOf, valueOf } from './designs.ts';

/** Strata of 3, 2 and 1 PSUs with z = 1, 2, 6 | 4, 8 | 5, no population sizes. */
const sample = designOf(
  [
    [0, 1],
    [0, 2],
    [0, 6],
    [1, 4],
    [1, 8],
    [2, 5],
  ].map(([h = 0, u = 0], i) => ({ h, psu: i, ssu: i, u })),
);
const stages = sample.design.stages
  .slice(0, 1)
  .map((stage) => ({ ...stage, population: stage.population.map(() => Infinity) }));
const base: LinearizedDesign = { ...sample.design, stages };

/** 3/2 · (4 + 1 + 9) and 2 · (4 + 4). */
const others = 21 + 16;

function variance(lonelyPsu: LonelyPsu, more: Partial<LinearizedDesign> = {}, u = sample.u): number {
  return valueOf(linearizedCovariance({ ...base, lonelyPsu, ...more }, [u]))[0]?.[0] ?? NaN;
}

describe('a stratum with one PSU', () => {
  it('is refused by name', () => {
    const named = stages.map((stage) => ({ ...stage, stratumNames: ['Bắc', 'Trung', 'Nam'] }));
    const result = linearizedCovariance({ ...base, stages: named }, [sample.u]);
    expect(result.ok).toBe(false);
    expect(result.issues[0]?.code).toBe('design.lonely-psu');
    expect(result.issues[0]?.message.vi).toContain('Nam');
    expect(result.issues[0]?.message.vi).not.toContain('Bắc');
  });

  it('counts nothing with remove and certainty', () => {
    expect(variance('remove')).toBeCloseTo(others, 12);
    expect(variance('certainty')).toBeCloseTo(others, 12);
  });

  it('adjust takes its deviation from the mean over all PSUs', () => {
    expect(variance('adjust')).toBeCloseTo(others + (5 - 26 / 6) ** 2, 12);
  });

  it('average lets the others stand for it', () => {
    expect(variance('average')).toBeCloseTo((others * 3) / 2, 12);
  });

  it('is no problem when it was taken whole', () => {
    const whole = stages.map((stage) => ({
      ...stage,
      population: stage.sampled.map((n) => (n === 1 ? 1 : Infinity)),
    }));
    expect(variance('fail', { stages: whole })).toBeCloseTo(others, 12);
    expect(variance('average', { stages: whole })).toBeCloseTo(others, 12);
  });

  it('leaves nothing to average when all are alone', () => {
    const alone = stages.map((stage) => ({
      ...stage,
      stratum: stage.cluster,
      sampled: stage.sampled.map(() => 1),
    }));
    const design: LinearizedDesign = { ...base, stages: alone, lonelyPsu: 'average' };
    expect(linearizedCovariance(design, [sample.u]).ok).toBe(false);
    const statistic = totalStatistic([sample.u]);
    expect(evaluate(design, statistic).issues.map(({ code }) => code)).toEqual(['design.lonely-psu']);
    const standing = evaluateWithOrWithoutError(design, statistic);
    expect(valueOf(standing).estimate).toEqual(
      valueOf(evaluate({ ...design, lonelyPsu: 'remove' }, statistic)).estimate,
    );
    expect([...standardErrors(valueOf(standing))]).toEqual([NaN]);
    expect(standing.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['design.nothing-to-average', 'warning'],
    ]);
    expect(evaluateWithOrWithoutError({ ...design, lonelyPsu: 'fail' }, statistic).ok).toBe(false);
  });
});

describe('a stratum with one PSU left in the domain', () => {
  const domain = Uint8Array.of(1, 1, 1, 1, 0, 0);
  const u = sample.u.map((value, i) => value * (domain[i] ?? 0));

  it('keeps its other PSUs at zero unless told otherwise', () => {
    expect(variance('remove', { domain }, u)).toBeCloseTo(21 + 16, 12);
    expect(variance('remove', { domain, adjustDomainLonely: true }, u)).toBeCloseTo(21 + 16 / 2 + 16 / 2, 12);
  });

  it('is adjusted or averaged over the strata present', () => {
    const mean = (1 + 2 + 6 + 4) / 5;
    const adjusted = 21 + 2 * ((4 - mean) ** 2 + mean ** 2);
    expect(variance('adjust', { domain, adjustDomainLonely: true }, u)).toBeCloseTo(adjusted, 12);
    expect(variance('average', { domain, adjustDomainLonely: true }, u)).toBeCloseTo(21 * 2, 12);
  });
});
