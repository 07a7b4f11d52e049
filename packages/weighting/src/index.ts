export type {
  Adjustment,
  Design,
  LinearizedDesign,
  LonelyPsu,
  ReplicateDesign,
  Stage,
  UnequalProbability,
} from './design.ts';
export type { WeightedDesign, WeightingRecord, WeightingStep } from './weighted.ts';
