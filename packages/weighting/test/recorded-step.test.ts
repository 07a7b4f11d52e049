import { kishEffect, linearizedDesign, recordedStep, type StepSpec } from '@langnghe/weighting';
import { describe, expect, it } from 'vitest';
import { valueOf } from './design-of-case.ts';
import { table } from './reference-data.ts';

const clus1 = table('apiclus1');
const design = valueOf(linearizedDesign(clus1, { ids: ['dnum'], weights: 'pw', fpc: ['fpc'] }));
const types = {
  vars: ['stype'],
  population: [
    { stype: 'E', Freq: 4421 },
    { stype: 'H', Freq: 755 },
    { stype: 'M', Freq: 1018 },
  ],
};
const targets = {
  vars: ['sch_wide'],
  population: [
    { sch_wide: 'No', Freq: 1072 },
    { sch_wide: 'Yes', Freq: 5122 },
  ],
};
const source = 'school register 2000';
const record = (spec: StepSpec, ratio = 5) => {
  const made = recordedStep(design, clus1, spec, { source, ratio });
  return { ...valueOf(made), issues: made.issues };
};
/** 183 schools: 144 elementary, 14 high, 25 middle (R: table(apiclus1$stype)); pw is 33.847 for all. */
const schools = [
  ['E', 144, 4421],
  ['H', 14, 755],
  ['M', 25, 1018],
] as const;
const pw = 33.847;

describe('the record of a step', () => {
  it('post-stratification: cells, source, precision, thin cells', () => {
    const { design: after, record: step, issues } = record({ step: 'post-stratification', ...types });
    expect(step.source).toBe(source);
    schools.forEach(([cell, answers, target], k) => {
      expect(step.cells[k]).toMatchObject({ cell, answers, target });
      expect(step.cells[k]?.before).toBeCloseTo(answers * pw, 2);
      expect(step.cells[k]?.after).toBeCloseTo(target, 6);
    });
    expect(step.weightsBefore.effectiveSampleSize).toBeCloseTo(183, 8);
    const squares = schools.reduce((sum, [, answers, total]) => sum + total ** 2 / answers, 0);
    expect(step.effectiveSampleSize).toBeCloseTo(6194 ** 2 / squares, 8);
    expect(step.kishDesignEffect).toBe(kishEffect(after.weight).kishDesignEffect);
    expect(issues.map(({ code, severity, values }) => [code, severity, values['cell']])).toEqual([
      ['weighting.thin-cell', 'warning', 'H'],
      ['weighting.thin-cell', 'warning', 'M'],
    ]);
  });

  it('raking: the cells of every margin', () => {
    const { record: step } = record({
      step: 'raking',
      margins: [types, targets],
      maxit: 1000,
      epsilon: 1e-12,
    });
    expect(step.cells.map(({ cell }) => cell)).toEqual([
      'stype: E',
      'stype: H',
      'stype: M',
      'sch_wide: No',
      'sch_wide: Yes',
    ]);
    for (const { after, target } of step.cells) expect(after).toBeCloseTo(target ?? NaN, 5);
    // R: sum of squares of the weights of case clus1_rake_w.
    expect(step.effectiveSampleSize).toBeCloseTo(6194 ** 2 / 220478.0217513618, 6);
  });

  it('calibration: model columns; only those of 0 and 1 can be thin', () => {
    const population = { '(Intercept)': 6194, stypeH: 755, stypeM: 1018, api99: 3914069 };
    const { record: step } = record({ step: 'calibration', formula: '~ stype + api99', population });
    expect(step.cells.map(({ cell, target }) => [cell, target])).toEqual(Object.entries(population));
    for (const { after, target = NaN } of step.cells) expect(after / target).toBeCloseTo(1, 8);
    expect(step.cells.map(({ answers }) => answers)).toEqual([183, 14, 25, 183]);
    expect(step.warnings.map(({ cell }) => cell)).toEqual(['stypeH', 'stypeM']);
  });

  it('trimming: the total stays; an extreme weight is told in both languages', () => {
    const stratified = record({ step: 'post-stratification', ...types }).design;
    const cut = recordedStep(stratified, clus1, { step: 'trimming', upper: 50 }, { source, ratio: 1.2 });
    const { record: step } = valueOf(cut);
    expect(step.cells).toHaveLength(1);
    expect(step.cells[0]?.before).toBeCloseTo(6194, 6);
    expect(step.cells[0]?.after).toBeCloseTo(6194, 6);
    expect(step.effectiveSampleSize).toBeGreaterThan(step.weightsBefore.effectiveSampleSize);
    const [issue] = cut.issues;
    expect(issue?.code).toBe('weighting.extreme-weight');
    const times = String(Math.round((50 / (6194 / 183)) * 10) / 10);
    expect(issue?.message.en).toContain(`${times} times`);
    expect(issue?.message.vi).toMatch(/gấp 1[,.]5 lần/);
  });

  it('rows outside a domain are not counted, and what is refused stays refused', () => {
    const domain = Uint8Array.from({ length: 183 }, (_, row) => (row < 150 ? 1 : 0));
    const within = recordedStep({ ...design, domain }, clus1, { step: 'trimming', upper: 1e6 }, { source });
    expect(valueOf(within).record.cells[0]?.answers).toBe(150);
    const refused = recordedStep(design, clus1, { step: 'raking', margins: [] }, { source });
    expect(refused.issues.map(({ code }) => code)).toEqual(['weighting.no-margins']);
  });
});
