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
/** Words that stand everywhere say nothing: the theme is that many times as frequent with them as without. */
const leastLift = 2;

/**
 * Themes whose name stands in the text, and themes of texts that share words with it: words of at least three read texts
 * of which three in five have the theme, twice the share of those without the words. One reason a theme, the strongest.
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
        const having = new Set(one.texts);
        const others = [...seen].filter(([other]) => other !== text);
        const read = others.filter(([other]) => having.has(other));
        const themed = read.filter(([, themes]) => themes.includes(id)).length;
        const without = others.filter(([other]) => !having.has(other));
        const anyway = without.filter(([, themes]) => themes.includes(id)).length;
        const usual = (anyway + 0.5) / (without.length + 1);
        const lift = themed / read.length / usual;
        return { theme: id, words: one.words, read: read.length, themed, lift };
      })
      .filter(
        ({ read, themed, lift }) => read >= fewestTexts && themed >= leastShare * read && lift >= leastLift,
      )
      .sort((a, b) => b.themed / b.read - a.themed / a.read || b.read - a.read);
    if (best === undefined) return [];
    const { theme, words: common, read, themed } = best;
    return [{ theme, words: common, read, themed }];
  });
}
