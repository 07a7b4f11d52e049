export { sampleAdvice } from './advice.ts';
export type { Advice, AdviceSentence } from './advice.ts';
export { canonicalFrameCsv, frameOf, sampleCsv } from './artefacts.ts';
export { classChoices } from './class-choices.ts';
export type { ClassChoice } from './class-choices.ts';
export { leastInvited } from './classes.ts';
export { drawSample, inclusionProbabilitiesOf } from './draw.ts';
export type { FrameCell, FrameSheet } from './frame-sheet.ts';
export { assumedDesignEffect } from './precision.ts';
export type { PlannedSample, Precision } from './precision.ts';
export { readFrame } from './read-frame.ts';
export { classKinds } from './sample.ts';
export type {
  ClassKind,
  Frame,
  FrameUnit,
  Sample,
  SampleDesign,
  SampledUnit,
  Seed,
  TicketClass,
} from './sample.ts';
