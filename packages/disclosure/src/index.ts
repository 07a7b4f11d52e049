export { catalogueHash } from './catalogue.ts';
export { cellKeyProtection } from './cell-key-protection.ts';
export { cellKeys } from './cell-keys.ts';
export type { CellKeys, ColumnKeys, Concentration } from './cell-keys.ts';
export { protectionMethods } from './count-protection.ts';
export type { CountProtection, ProtectionMethod } from './count-protection.ts';
export { describeProtection } from './describe.ts';
export { differentialPrivacy } from './differential-privacy.ts';
export { coverSolver } from './linear-solver.ts';
export type { CoverSolver } from './linear-solver.ts';
export { noiseDistribution } from './noise-distribution.ts';
export type { NoiseDistribution } from './noise-distribution.ts';
export { concentratedBudget, noiseDeviation, privacyLimits } from './privacy-budget.ts';
export type { PrivacyBudget } from './privacy-budget.ts';
export { protect } from './protect.ts';
export type { ProtectionInput } from './protect.ts';
export type {
  ProtectedColumn,
  ProtectedRow,
  ProtectedSum,
  ProtectedTable,
  ProtectionEntry,
  Publication,
  PublishableTable,
} from './publishable.ts';
export { readPublication } from './read-publication.ts';
export { roundingProtection } from './rounding-protection.ts';
export type { RandomBytes } from './secret-random.ts';
export { suppressionProtection } from './suppression-protection.ts';
export { pollProfile } from './rules.ts';
export type { ProtectionRules } from './rules.ts';
export { microdataGate } from './microdata/microdata-gate.ts';
export type { MicrodataInput } from './microdata/microdata-gate.ts';
export type { Microdata, ReleasedColumn } from './microdata/microdata.ts';
export { microdataRules } from './microdata/microdata-rules.ts';
