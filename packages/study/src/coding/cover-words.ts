import { withRedaction, type Coding, type IdentifyingKind, type IdentifyingSpan } from '@langnghe/coding';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { Study } from '../read-study.ts';
import { readable } from '../readable.ts';
import { changeCoding } from './coding-file.ts';
import { codingIssue } from './coding-issues.ts';

export interface Covering {
  readonly text: number;
  readonly coder: string;
  /** Spans that were ticked. */
  readonly spans: readonly IdentifyingSpan[];
  /** Words of the text that no suggestion found, wherever they stand; '' = none. */
  readonly words: string;
  readonly kind: IdentifyingKind;
}

/** Keeps what is covered in a text. The log has kind, person and time; the words stay where they were written. */
export function coverWords(
  study: Study,
  question: string,
  { text, coder, spans, words, kind }: Covering,
  now = new Date(),
): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding, texts) => {
    const written = texts[text];
    if (written === undefined)
      return refused([codingIssue('coding-text-unknown', { field: 'text' }, { text: text + 1 })]);
    const sought = readable(words);
    const own = sought === '' ? [] : occurrences(written, sought, kind);
    if (sought !== '' && own.length === 0)
      return refused([codingIssue('cover-words-missing', { field: 'words' })]);
    const inside = spans.filter(({ from, to }) => from >= 0 && to > from && to <= written.length);
    const covered = apart([...own, ...inside]);
    return accepted(withRedaction(coding, { text, spans: covered }, { by: coder, at: now.toISOString() }));
  });
}

function occurrences(text: string, words: string, kind: IdentifyingKind): readonly IdentifyingSpan[] {
  const found: IdentifyingSpan[] = [];
  for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + words.length))
    found.push({ kind, from, to: from + words.length });
  return found;
}

/** In their order; of two that overlap the one named first, longer by what the other adds. */
function apart(spans: readonly IdentifyingSpan[]): readonly IdentifyingSpan[] {
  const kept: IdentifyingSpan[] = [];
  for (const span of spans) {
    const at = kept.findIndex(({ from, to }) => span.from < to && from < span.to);
    const there = kept[at];
    if (there === undefined) kept.push(span);
    else
      kept[at] = {
        kind: there.kind,
        from: Math.min(there.from, span.from),
        to: Math.max(there.to, span.to),
      };
  }
  const sorted = kept.sort((a, b) => a.from - b.from);
  return sorted.some((span, i) => (sorted[i - 1]?.to ?? 0) > span.from) ? apart(sorted) : sorted;
}
