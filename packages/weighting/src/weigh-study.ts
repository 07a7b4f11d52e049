import { accepted, hasErrors, refused, type Checked } from '@langnghe/language';
import type { LinearizedDesign } from './design.ts';
import { orderFreeGroupSums } from './order-free-sum.ts';
import type { Cells } from './population-cells.ts';
import { postStratified } from './post-stratification.ts';
import { readableClasses, type ReadClass, type StudyToWeigh } from './study-classes.ts';
import { classIssues, studyIssues } from './study-issues.ts';
import { trimmedWithin } from './trimming-within.ts';
import { linearizedFromWeights } from './weighted-design.ts';
import type { WeightedDesign, WeightingStep } from './weighted.ts';
import { usualRatio, weightingStep } from './weighting-step.ts';

export interface WeighedStudy {
  readonly design: Omit<WeightedDesign, 'datasetHash' | 'hash'>;
  readonly steps: readonly WeightingStep[];
  readonly linearized: LinearizedDesign;
  /** Where random groups are the primary sampling units, in the order of `design.psu`. */
  readonly classes: readonly ReadClass[];
  /** Ids of the frame's strata in each stratum, in the order of `design.stratum`. */
  readonly strata: readonly (readonly string[])[];
}

/**
 * Weights of a study of ours: design weights, non-response by class, post-stratification to the frame's headcount by
 * stratum, trimming above `maxRatio` times the mean. docs/methods/study-weights.md
 */
export function weighStudy(study: StudyToWeigh): Checked<WeighedStudy> {
  const issues = studyIssues(study);
  if (hasErrors(issues)) return refused(issues);
  const { classes, readAs, strata } = readableClasses(study.classes, answersByClass(study));
  const read = study.classOfRow.map((index) => readAs[index] as number);
  const stratum = read.map((index) => classOf(classes, index).stratum);
  const names = strata.map((ids) => ids.join('+'));
  const cells: Cells = { names, totals: headcounts(strata, study), ofRow: stratum };

  const ones = new Float64Array(read.length).fill(1);
  const designed = Float64Array.from(read, (index) => classOf(classes, index).designWeight);
  const responding = Float64Array.from(read, (index) => nonResponseWeight(classOf(classes, index)));
  const stratified = postStratified(responding, responding, cells);
  const ratio = study.maxRatio ?? usualRatio;
  const weight = trimmedWithin(stratified, cells, ratio);

  const byClass: Cells = {
    names: classes.map((one) => one.ids.join('+')),
    totals: Float64Array.from(classes, (one) => one.invited * one.designWeight),
    ofRow: read,
  };
  const steps = [
    weightingStep('design', { cells: byClass, before: ones, after: designed, source: 'sample', ratio }),
    weightingStep('non-response', {
      cells: byClass,
      before: designed,
      after: responding,
      source: 'sample',
      ratio,
    }),
    weightingStep('post-stratification', {
      cells,
      before: responding,
      after: stratified,
      source: study.source,
      ratio,
    }),
  ];
  if (weight !== stratified) {
    steps.push(
      weightingStep('trimming', { cells, before: stratified, after: weight, source: study.source, ratio }),
    );
  }
  const { assumedDesignEffect } = study;
  const design = {
    rows: read.length,
    weight,
    stratum,
    psu: assumedDesignEffect === undefined ? read : Uint32Array.from(read.keys()),
    postStratum: stratum,
    weightBefore: responding,
    ...(assumedDesignEffect !== undefined && { assumedDesignEffect }),
  };
  const linearized = linearizedFromWeights(design, names);
  return accepted({ design, steps, linearized, classes, strata }, [
    ...issues,
    ...classIssues(classes, names, assumedDesignEffect === undefined),
  ]);
}

function classOf(classes: readonly ReadClass[], index: number): ReadClass {
  const one = classes[index];
  if (one === undefined) throw new Error(`no class ${index}`);
  return one;
}

/** More answers than invited people is a mistake in the counts: it must not make anybody count less. */
function nonResponseWeight({ designWeight, invited, answers }: ReadClass): number {
  return designWeight * Math.max(1, invited / answers);
}

function headcounts(
  strata: readonly (readonly string[])[],
  { populationByStratum }: StudyToWeigh,
): Float64Array {
  return Float64Array.from(strata, (ids) => ids.reduce((sum, id) => sum + (populationByStratum[id] ?? 0), 0));
}

function answersByClass({ classOfRow, classes }: StudyToWeigh): Float64Array {
  return orderFreeGroupSums(new Float64Array(classOfRow.length).fill(1), classOfRow, classes.length);
}
