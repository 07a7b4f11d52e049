export type { Closing, CollectedStudy, Collector, Outcome, Submission, TicketState } from './collector.ts';
export { createCollector } from './create-collector.ts';
export type { CollectorOptions } from './create-collector.ts';
export { readClosedAnswers } from './read-closed.ts';
export type { ClosedAnswer } from './read-closed.ts';
export { SpoolError } from './spool-error.ts';
export type { SpoolTrouble } from './spool-error.ts';
export { spoolFileSystem } from './spool-file-system.ts';
export type { SpoolFileSystem } from './spool-file-system.ts';
