export { checkAnswers } from './check-answers.ts';
export type { CheckedAnswers } from './check-answers.ts';
export type {
  Closing,
  CollectedStudy,
  Collector,
  Outcome,
  SealedSubmission,
  Submission,
  TicketState,
} from './collector.ts';
export { copySpool, spoolIn } from './copy-spool.ts';
export type { ErasedAnswers } from './erase-answers.ts';
export { createCollector } from './create-collector.ts';
export type { CollectorOptions } from './create-collector.ts';
export { destroyFile, syncFolder } from './durable-file.ts';
export { forgetAnswers } from './forget-answers.ts';
export { readClosedAnswers, readClosedSealed } from './read-closed.ts';
export type { ClosedAnswer, ClosedSealed } from './read-closed.ts';
export { sealedBytesFor, slotBytesFor } from './slot-size.ts';
export { SpoolError } from './spool-error.ts';
export type { SpoolTrouble } from './spool-error.ts';
export { tooLongIssue } from './ticket-issues.ts';
export { UnsafeStoreError } from './unsafe-store-error.ts';
export { copyOnWriteIssue, spoolFileSystem } from './spool-file-system.ts';
export type { SpoolFileSystem } from './spool-file-system.ts';
