import { checkText, type Coding, type RedactionEntry, type TextRedaction } from './coding.ts';
import type { IdentifyingSpan } from './identifying-spans.ts';

/** Sets what is covered in a text. A quotation of it was agreed to for other words, and goes when these change. */
export function withRedaction(
  coding: Coding,
  redaction: TextRedaction,
  { by, at }: Pick<RedactionEntry, 'by' | 'at'>,
): Coding {
  const { text, spans } = redaction;
  checkText(coding, text);
  const before = coding.redactions.find((one) => one.text === text)?.spans ?? [];
  const entry =
    (change: RedactionEntry['change']) =>
    ({ kind }: IdentifyingSpan): RedactionEntry => ({ text, kind, change, by, at });
  const covered = spans.filter((span) => !has(before, span)).map(entry('covered'));
  const uncovered = before.filter((span) => !has(spans, span)).map(entry('uncovered'));
  const changed = covered.length + uncovered.length > 0;
  return {
    ...coding,
    redactions: [...coding.redactions.filter((one) => one.text !== text), redaction],
    redactionLog: [...coding.redactionLog, ...uncovered, ...covered],
    quotations: changed ? coding.quotations.filter((one) => one.text !== text) : coding.quotations,
  };
}

function has(spans: readonly IdentifyingSpan[], { kind, from, to }: IdentifyingSpan): boolean {
  return spans.some((one) => one.kind === kind && one.from === from && one.to === to);
}
