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
export type { DesignOptions, LinearizedSpec } from './design-spec.ts';
export { linearizedDesign } from './linearized-design.ts';
export { orderFreeDot, orderFreeGroupSums, orderFreeSum } from './order-free-sum.ts';
export { columnRank, leastSquares, qr, residuals } from './qr.ts';
export type { QR } from './qr.ts';
export type { WeightedDesign, WeightingRecord, WeightingStep } from './weighted.ts';
