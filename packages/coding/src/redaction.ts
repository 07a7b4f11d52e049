import type { IdentifyingKind, IdentifyingSpan } from './identifying-spans.ts';

/** What was covered in a text, and who decided it. The covered words themselves are kept nowhere. */
export interface Redaction {
  readonly spans: readonly IdentifyingSpan[];
}

export type CoverWord = (kind: IdentifyingKind) => string;

/** The text with every span replaced by a word in brackets, e.g. `[tên]`. Throws on spans that overlap or lie outside. */
export function redacted(text: string, { spans }: Redaction, word: CoverWord): string {
  let end = 0;
  const parts: string[] = [];
  for (const { kind, from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from < end || to <= from || to > text.length) throw new Error(`no span of this text: ${from}–${to}`);
    parts.push(text.slice(end, from), `[${word(kind)}]`);
    end = to;
  }
  return parts.join('') + text.slice(end);
}
