export { dispositions, recordCounts } from './counts.ts';
export type { SlipCounts } from './counts.ts';
export { closeFieldwork, confirmOpening, openFieldwork } from './open.ts';
export type { Opening } from './open.ts';
export type { ClassDisposition, Dispositions, FieldworkStage } from './study.ts';
