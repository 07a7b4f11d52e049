import { degreesOfFreedom, linearizedCovariance } from '@langnghe/estimation';
import { linearizedDesign, type LinearizedSpec } from '@langnghe/weighting';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valueOf } from './designs.ts';

interface Golden {
  readonly rows: { pi: number[]; g: number[]; h: number[]; y: number[]; x: number[] };
  readonly joint: number[][];
  readonly designs: Record<string, { vcov: number[][]; domain_mean: number; domain_variance: number }>;
}

const golden = JSON.parse(
  readFileSync(new URL('data/unequal-probability.r-4.2.2.json', import.meta.url), 'utf8'),
) as Golden;
const { rows } = golden;
const joint = golden.joint.map((line) => Float64Array.from(line));
const table = {
  rows: rows.pi.length,
  columns: {
    pi: { kind: 'number' as const, values: Float64Array.from(rows.pi) },
    h: { kind: 'number' as const, values: Float64Array.from(rows.h) },
  },
};

const specs: Record<string, LinearizedSpec> = {
  brewer: { ids: [], fpc: ['pi'], pps: 'brewer' },
  brewer_strata: { ids: [], strata: ['h'], fpc: ['pi'], pps: 'brewer' },
  overton: { ids: [], fpc: ['pi'], pps: 'overton' },
  overton_strata: { ids: [], strata: ['h'], fpc: ['pi'], pps: 'overton' },
  overton_YG: { ids: [], fpc: ['pi'], pps: 'overton', variance: 'YG' },
  HT: { ids: [], fpc: ['pi'], pps: 'HT' },
  YG: { ids: [], pps: 'HT', variance: 'YG' },
};

describe('unequal probabilities without replacement, against R’s survey 4.1.1', () => {
  it.each(Object.entries(specs))('%s', (name, spec) => {
    const expected = golden.designs[name];
    const design = valueOf(linearizedDesign(table, spec, {}, joint));
    const u = [rows.y, rows.x].map((values) => design.weight.map((w, i) => w * (values[i] ?? NaN)));
    const covariance = valueOf(linearizedCovariance(design, u));
    expected?.vcov.forEach((line, i) =>
      line.forEach((value, j) => expect((covariance[i]?.[j] ?? NaN) / value).toBeCloseTo(1, 11)),
    );
    expect(degreesOfFreedom(design)).toBe(name.endsWith('strata') ? 4 : 5);
  });

  it.each(Object.entries(specs))('%s in a domain', (name, spec) => {
    const expected = golden.designs[name];
    const design = valueOf(linearizedDesign(table, spec, {}, joint));
    const w = design.weight.map((weight, i) => weight * (rows.g[i] ?? 0));
    const W = w.reduce((a, b) => a + b, 0);
    const mean = w.reduce((sum, weight, i) => sum + weight * (rows.y[i] ?? 0), 0) / W;
    expect(mean).toBeCloseTo(expected?.domain_mean ?? NaN, 11);
    const u = w.map((weight, i) => (weight * ((rows.y[i] ?? 0) - mean)) / W);
    const [variance] = valueOf(linearizedCovariance({ ...design, domain: Uint8Array.from(rows.g) }, [u]));
    expect((variance?.[0] ?? NaN) / (expected?.domain_variance ?? NaN)).toBeCloseTo(1, 11);
  });
});
