export type { WeightedDesign, WeightingRecord, WeightingStep } from './weighted.ts';
