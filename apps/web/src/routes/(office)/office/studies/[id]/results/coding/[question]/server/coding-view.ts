import {
  identifyingSpans,
  mentionsOf,
  readingOrder,
  redacted,
  sharedWords,
  suggestedThemes,
  type Coding,
  type IdentifyingSpan,
  type SharedWords,
} from '@langnghe/coding';
import { pickTranslation, type Language } from '@langnghe/language';
import { coverWord, type OpenQuestion } from '@langnghe/study';

/** Most suggestions of words that a person reads through. */
const mostWords = 24;

const wordsOf = new WeakMap<readonly string[], readonly SharedWords[]>();

function shared(texts: readonly string[]): readonly SharedWords[] {
  const known = wordsOf.get(texts) ?? sharedWords(texts, 3, 200);
  wordsOf.set(texts, known);
  return known;
}

/** Where a coder stands: a text, and those beside it in her own order. */
export interface Place {
  readonly text: number;
  readonly at: number;
  readonly previous: number | null;
  readonly next: number | null;
  /** The first that she has not read. */
  readonly unread: number | null;
  readonly left: number;
}

export function placeOf(coding: Coding, coder: string, wanted: number | null): Place {
  const order = readingOrder(coder, coding.question, coding.texts);
  const read = new Set(coding.assignments.filter((one) => one.coder === coder).map(({ text }) => text));
  const from = wanted === null ? 0 : Math.max(0, order.indexOf(wanted));
  const later = [...order.slice(from), ...order.slice(0, from)].filter((text) => text !== wanted);
  const unread = later.find((text) => !read.has(text)) ?? null;
  const text = wanted !== null && order.includes(wanted) ? wanted : (unread ?? order[0] ?? 0);
  const at = order.indexOf(text);
  return {
    text,
    at: at + 1,
    previous: order[at - 1] ?? null,
    next: order[at + 1] ?? null,
    unread: unread === text ? null : unread,
    left: coding.texts - read.size,
  };
}

/** One text as a coder sees it. Nothing of other readers is in it, so that she reads by herself. */
export function textView(
  { texts }: OpenQuestion,
  coding: Coding,
  { coder, text, language }: { readonly coder: string; readonly text: number; readonly language: Language },
) {
  const written = texts[text] ?? '';
  const settled = coding.redactions.find((one) => one.text === text);
  const spans = markedSpans(written, settled?.spans);
  const mine = coding.assignments.find((one) => one.text === text && one.coder === coder);
  const suggested = suggestedThemes(coding, shared(texts), text, written);
  const mentions = new Map(mentionsOf(coding).map(({ theme, texts: n }) => [theme, n]));
  const word = coverWord(language);
  return {
    pieces: pieces(written, spans),
    spans: spans.map((span) => ({
      ...span,
      word: word(span.kind),
      words: written.slice(span.from, span.to),
    })),
    covered: settled === undefined ? null : redacted(written, settled, coverWord('vi')),
    isRead: mine !== undefined,
    themes: coding.themes.map(({ id, label }) => ({
      id,
      label: pickTranslation(label, language),
      texts: mentions.get(id) ?? 0,
      chosen: mine?.themes.includes(id) ?? false,
      because: suggested.find(({ theme }) => theme === id) ?? null,
    })),
    quotation: coding.quotations.find((one) => one.text === text && one.refused === undefined) ?? null,
  };
}

/** What is found in every text of the question together, to think of themes by. */
export function commonWords({ texts }: OpenQuestion): readonly { words: string; n: number }[] {
  return shared(texts)
    .slice(0, mostWords)
    .map(({ words, texts: of }) => ({ words, n: of.length }));
}

/** Suggestions are ticked until somebody has looked; then what was kept is, and the rest is still offered. */
function markedSpans(
  text: string,
  kept: readonly IdentifyingSpan[] | undefined,
): readonly (IdentifyingSpan & { readonly ticked: boolean })[] {
  const found = identifyingSpans(text);
  if (kept === undefined) return found.map((span) => ({ ...span, ticked: true }));
  const free = found.filter(({ from, to }) => !kept.some((one) => one.from < to && from < one.to));
  return [
    ...kept.map((span) => ({ ...span, ticked: true })),
    ...free.map((span) => ({ ...span, ticked: false })),
  ].sort((a, b) => a.from - b.from);
}

function pieces(
  text: string,
  spans: readonly IdentifyingSpan[],
): readonly { text: string; marked: boolean }[] {
  let end = 0;
  const parts: { text: string; marked: boolean }[] = [];
  for (const { from, to } of spans) {
    parts.push({ text: text.slice(end, from), marked: false }, { text: text.slice(from, to), marked: true });
    end = to;
  }
  return [...parts, { text: text.slice(end), marked: false }].filter((part) => part.text !== '');
}
