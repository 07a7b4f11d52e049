export { catalogueHash } from './catalogue.ts';
export { cellKeys } from './cell-keys.ts';
export type { CellKeys, ColumnKeys, Concentration } from './cell-keys.ts';
export { describeProtection } from './describe.ts';
export { noiseDistribution } from './noise-distribution.ts';
export type { NoiseDistribution } from './noise-distribution.ts';
export { protect } from './protect.ts';
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
export { pollProfile } from './rules.ts';
export type { ProtectionRules } from './rules.ts';
