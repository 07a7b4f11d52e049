export { calibrate } from './calibration.ts';
export type { CalibrationSpec } from './calibration.ts';
export type {
  Adjustment,
  Compat,
  Design,
  LinearizedDesign,
  LonelyPsu,
  ReplicateDesign,
  Stage,
  UnequalProbability,
  WeightingOptions,
} from './design.ts';
export { asReplicate } from './as-replicate.ts';
export type { AsReplicateSpec, DesignOptions, LinearizedSpec, ReplicateSpec } from './design-spec.ts';
export { kishEffect } from './kish.ts';
export { linearizedDesign } from './linearized-design.ts';
export { orderFreeDot, orderFreeGroupSums, orderFreeSum } from './order-free-sum.ts';
export { postStratify } from './post-stratification.ts';
export type { Margin } from './population-cells.ts';
export { columnRank, leastSquares, qr, residuals } from './qr.ts';
export type { QR } from './qr.ts';
export { trimWeights } from './trimming.ts';
export type { TrimLimits } from './trimming.ts';
export { parseModelFormula } from './model-formula.ts';
export type { ModelFormula } from './model-formula.ts';
export { modelMatrix } from './model-matrix.ts';
export type { ModelMatrix } from './model-matrix.ts';
export { rake } from './raking.ts';
export type { RakingSpec } from './raking.ts';
export type { ReadClass, StudyClass, StudyToWeigh } from './study-classes.ts';
export { replicateDesign } from './replicate-design.ts';
export { weighStudy } from './weigh-study.ts';
export type { WeighedStudy } from './weigh-study.ts';
export { linearizedFromWeights } from './weighted-design.ts';
export type { WeightedDesign, WeightingRecord, WeightingStep } from './weighted.ts';
