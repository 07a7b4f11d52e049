export type { Closing, CollectedStudy, Collector, Outcome, Submission, TicketState } from './collector.ts';
