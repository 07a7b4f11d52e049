export { difference } from './difference.ts';
export type { Difference } from './difference.ts';
export { groupDifferences } from './group-differences.ts';
export type { GroupDifference } from './group-differences.ts';
export { moreThanChance } from './multiplicity.ts';
export { tiers } from './tiers.ts';
export { waveDifferences } from './wave-differences.ts';
export type { Wave, WaveComparison, WaveDifference } from './wave-differences.ts';
