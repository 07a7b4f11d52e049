import { familyOf } from './fonts.ts';

/** Set in the place of a character that no bundled font has. */
export const replacement = '\uFFFD';

/** Characters with no ink that layout understands by itself. */
const invisible = /\n|\t|\u00AD|\u200B|\u200C|\u200D|\u2060/u;
/** Control characters, overrides of writing direction, variation selectors, byte-order marks: never printed. */
const dropped = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Variation_Selector}\p{Zl}\p{Zp}]|\uFEFF/gu;

export interface Printable {
  readonly text: string;
  /** Characters that no bundled font has, each once. */
  readonly missing: readonly string[];
}

/** A text as it can be set: NFC, well formed, without control characters, unknown glyphs marked by `\uFFFD`. */
export function printable(text: string): Printable {
  const missing = new Set<string>();
  const set = Array.from(text.toWellFormed().replace(dropped, '').normalize('NFC'), (character) => {
    if (isPrintable(character)) return character;
    missing.add(character);
    return replacement;
  });
  return { text: set.join(''), missing: [...missing] };
}

function isPrintable(character: string): boolean {
  return invisible.test(character) || familyOf(character.codePointAt(0) ?? 0) !== null;
}

/** Every string within a JSON value made printable; keys stay. */
export function printableData(data: unknown): {
  readonly data: unknown;
  readonly missing: readonly string[];
} {
  const missing = new Set<string>();
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const result = printable(value);
      for (const character of result.missing) missing.add(character);
      return result.text;
    }
    if (Array.isArray(value)) return value.map(visit);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
    return value;
  };
  return { data: visit(data), missing: [...missing] };
}

/** The text cut where another font family must take over; invisible characters stay with what precedes them. */
export function fontRuns(text: string): readonly { readonly text: string; readonly family: string }[] {
  const runs: { text: string; family: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const family = invisible.test(character)
      ? (last?.family ?? 'Be Vietnam Pro')
      : (familyOf(character.codePointAt(0) ?? 0)?.name ?? 'Noto Sans');
    if (last?.family === family || (last !== undefined && character === ' ')) last.text += character;
    else runs.push({ text: character, family });
  }
  return runs;
}
