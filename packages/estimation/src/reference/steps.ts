import type { CodedTable } from '@langnghe/dataset';
import { accepted, type Checked, type Issue } from '@langnghe/language';
import {
  calibrate,
  postStratify,
  rake,
  trimWeights,
  type CalibrationSpec,
  type Design,
} from '@langnghe/weighting';
import { restrict } from '../domain.ts';
import { rowsWhere } from './condition.ts';
import type { CaseStep } from './reference-case.ts';

/** The design after the steps of a case, in order. */
export function applySteps(design: Design, table: CodedTable, steps: readonly CaseStep[]): Checked<Design> {
  let current = design;
  const issues: Issue[] = [];
  for (const step of steps) {
    const next = applyStep(current, table, step);
    if (!next.ok) return next;
    issues.push(...next.issues);
    current = next.value;
  }
  return accepted(current, issues);
}

function applyStep(design: Design, table: CodedTable, step: CaseStep): Checked<Design> {
  switch (step.op) {
    case 'subset': {
      const mask = rowsWhere(table, step.sql);
      return mask.ok ? accepted(restrict(design, mask.value)) : mask;
    }
    case 'postStratify':
      return postStratify(design, table, step, { compat });
    case 'trim': {
      const limits = {
        ...(step.upper == null ? {} : { upper: step.upper }),
        ...(step.lower == null ? {} : { lower: step.lower }),
        strict: step.strict ?? false,
      };
      return trimWeights(design, limits, { compat });
    }
    case 'rake':
      return rake(design, table, step, { compat });
    case 'calibrate':
      return calibrate(design, table, calibrationSpec(step), { compat });
  }
}

const compat = 'r-4.5';

function calibrationSpec(step: Extract<CaseStep, { op: 'calibrate' }>): CalibrationSpec {
  const { formula, population, calfun, bounds, epsilon, maxit, variance, aggregate_stage: stage } = step;
  return {
    formula,
    population,
    calfun,
    ...(bounds === undefined ? {} : { bounds: [bounds[0] ?? -Infinity, bounds[1] ?? Infinity] }),
    ...(epsilon === undefined ? {} : { epsilon }),
    ...(maxit === undefined ? {} : { maxit }),
    ...(variance == null ? {} : { variance: typeof variance === 'number' ? [variance] : variance }),
    ...(stage == null ? {} : { aggregate_stage: stage }),
  };
}
