import type { CodedTable } from '@langnghe/dataset';
import type { Checked } from '@langnghe/language';
import {
  asReplicate,
  calibrate,
  linearizedDesign,
  postStratify,
  rake,
  replicateDesign,
  trimWeights,
  type AsReplicateSpec,
  type CalibrationSpec,
  type Design,
  type DesignOptions,
  type LinearizedSpec,
  type Margin,
  type RakingSpec,
  type ReplicateSpec,
  type TrimLimits,
} from '@langnghe/weighting';
import { matrix, type Case } from './reference-data.ts';

const compat = { compat: 'r-4.5' } as const;

export function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map((issue) => issue.message.en).join(' '));
}

export function codesOf(checked: Checked<unknown>): string[] {
  return checked.issues.map((issue) => issue.code);
}

/** The design of a case after its steps. */
export function designOfCase(one: Case, data: CodedTable): Design {
  const steps = one.steps.filter((step) => step.op !== 'subset');
  return steps.reduce((design, step) => valueOf(afterStep(design, data, step)), startOf(one, data));
}

function startOf({ design, options }: Case, data: CodedTable): Design {
  if (design.type === 'replicate') {
    return valueOf(
      replicateDesign(data, design as unknown as ReplicateSpec, matrix(String(design['repweights']))),
    );
  }
  const spec = (design.base ?? design) as unknown as LinearizedSpec;
  const linearized = valueOf(linearizedDesign(data, spec, options as DesignOptions));
  return design.type === 'taylor'
    ? linearized
    : valueOf(asReplicate(linearized, design as unknown as AsReplicateSpec));
}

function afterStep(design: Design, data: CodedTable, step: Case['steps'][number]): Checked<Design> {
  switch (step.op) {
    case 'postStratify':
      return postStratify(design, data, step as unknown as Margin);
    case 'rake':
      return rake(design, data, step as unknown as RakingSpec, compat);
    case 'calibrate':
      return calibrate(design, data, step as unknown as CalibrationSpec, compat);
    case 'trim':
      return trimWeights(design, step as TrimLimits, compat);
    default:
      throw new Error(`unknown step ${step.op}`);
  }
}
