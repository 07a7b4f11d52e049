import { fold } from '@langnghe/language';
import { themesByText } from './mentions.ts';
import type { Coding } from './coding.ts';
import type { SharedWords } from './shared-words.ts';

/** A theme that a text may belong to, and why: a person decides. */
export interface SuggestedTheme {
  readonly theme: string;
  readonly words: string;
  /** Texts that hold these words and were read, and how many of them have the theme; both 0 = the words name the theme. */
  readonly read: number;
  readonly themed: number;
}

const fewestTexts = 3;
const leastShare = 0.6;

/**
 * Themes whose name stands in the text, and themes of texts that share words with it: words of at least three read texts
 * of which three in five have the theme. One reason a theme, the strongest.
 */
export function suggestedThemes(
  coding: Coding,
  shared: readonly SharedWords[],
  text: number,
  words: string,
): readonly SuggestedTheme[] {
  const seen = themesByText(coding);
  const plain = ` ${fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return coding.themes.flatMap(({ id, label }): readonly SuggestedTheme[] => {
    const named = Object.values(label).find((name) => plain.includes(` ${fold(name)} `));
    if (named !== undefined) return [{ theme: id, words: named, read: 0, themed: 0 }];
    const [best] = shared
      .filter(({ texts }) => texts.includes(text))
      .map((one) => {
        const read = one.texts.filter((other) => other !== text && seen.has(other));
        const themed = read.filter((other) => seen.get(other)?.includes(id)).length;
        return { theme: id, words: one.words, read: read.length, themed };
      })
      .filter(({ read, themed }) => read >= fewestTexts && themed >= leastShare * read)
      .sort((a, b) => b.themed / b.read - a.themed / a.read || b.read - a.read);
    return best === undefined ? [] : [best];
  });
}
