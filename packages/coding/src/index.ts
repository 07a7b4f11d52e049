export { emptyCoding, nowCalled, withAssignment } from './coding.ts';
export type {
  Assignment,
  Coding,
  Quotation,
  RedactionEntry,
  TextRedaction,
  Theme,
  ThemeStep,
} from './coding.ts';
export { identifyingKinds, identifyingSpans } from './identifying-spans.ts';
export type { IdentifyingKind, IdentifyingSpan } from './identifying-spans.ts';
export { coderAgreement, mentionsOf, themesByText } from './mentions.ts';
export type { CoderAgreement, Mentions } from './mentions.ts';
export { agreedQuotations, agreementNeeded, withQuotation, withRefusedQuotation } from './quotations.ts';
export { readingOrder } from './reading-order.ts';
export { redacted } from './redaction.ts';
export type { CoverWord, Redaction } from './redaction.ts';
export { withRedaction } from './redactions.ts';
export { sharedWords } from './shared-words.ts';
export type { SharedWords } from './shared-words.ts';
export { suggestedThemes } from './suggested-themes.ts';
export type { SuggestedTheme } from './suggested-themes.ts';
export { fewestMentions, themeTable } from './theme-table.ts';
export type { ThemeTable } from './theme-table.ts';
export { withJoinedThemes, withoutLastStep, withRenamedTheme, withTheme } from './themes.ts';
