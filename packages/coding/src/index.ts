export {
  agreedQuotations,
  agreementNeeded,
  emptyCoding,
  withAssignment,
  withJoinedThemes,
  withoutQuotation,
  withQuotation,
  withRedaction,
  withRenamedTheme,
  withTheme,
} from './coding.ts';
export type { Assignment, Coding, Quotation, TextRedaction, Theme } from './coding.ts';
export { identifyingSpans } from './identifying-spans.ts';
export type { IdentifyingKind, IdentifyingSpan } from './identifying-spans.ts';
export { coderAgreement, mentionsOf } from './mentions.ts';
export type { CoderAgreement, Mentions } from './mentions.ts';
export { redacted } from './redaction.ts';
export type { CoverWord, Redaction } from './redaction.ts';
export { sharedWords } from './shared-words.ts';
export type { SharedWords } from './shared-words.ts';
