export { asReplicate } from './as-replicate.ts';
export { calibrateStudy } from './calibrate-study.ts';
export type { StudyCalibration } from './calibrate-study.ts';
export { calibrate } from './calibration.ts';
export type { CalibrationSpec } from './calibration.ts';
export { fitByCell } from './cell-auxiliaries.ts';
export type { CellAuxiliaries } from './cell-auxiliaries.ts';
export type { AsReplicateSpec, DesignOptions, LinearizedSpec, ReplicateSpec } from './design-spec.ts';
export type {
  Adjustment,
  Compat,
  Design,
  LinearizedDesign,
  LonelyPsu,
  ReplicateDesign,
  Stage,
  UnequalProbability,
} from './design.ts';
export { kishEffect } from './kish.ts';
export { linearizedDesign } from './linearized-design.ts';
export { parseModelFormula } from './model-formula.ts';
export { modelMatrix } from './model-matrix.ts';
export type { ModelMatrix } from './model-matrix.ts';
export {
  orderFreeDot,
  orderFreeGroupSums,
  orderFreeSum,
  SumOutOfRange,
  summationGrid,
} from './order-free-sum.ts';
export { noCell } from './population-cells.ts';
export type { Margin } from './population-cells.ts';
export { postStratify } from './post-stratification.ts';
export { columnRank, leastSquares, qr, residuals } from './qr.ts';
export type { QR } from './qr.ts';
export { rake } from './raking.ts';
export type { RakingSpec } from './raking.ts';
export { recordedStep } from './recorded-step.ts';
export type { RecordedStep, RecordOptions, StepSpec } from './recorded-step.ts';
export { replicateDesign } from './replicate-design.ts';
export type { StudyToWeigh } from './study-classes.ts';
export type { StudyMargin } from './study-margin.ts';
export type { StudyTotal } from './study-total.ts';
export { trimWeights } from './trimming.ts';
export type { TrimLimits } from './trimming.ts';
export { strataNotInFrame } from './study-issues.ts';
export { weighStudy } from './weigh-study.ts';
export { linearizedFromWeights } from './weighted-design.ts';
export { usualRatio, weightingStep } from './weighting-step.ts';
export type { WeightedDesign, WeightingRecord, WeightingStep } from './weighted.ts';
