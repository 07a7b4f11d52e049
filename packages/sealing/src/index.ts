export { overheadBytes } from './hpke.ts';
export { seal, sealedLength } from './seal.ts';
export type { SealedFor, StudySealing } from './seal.ts';
export { combineTwo, splitInTwo } from './shamir.ts';
export type { Point } from './shamir.ts';
export { keyMark, readShare, writeShare } from './share.ts';
export type { Share, WrittenShare } from './share.ts';
