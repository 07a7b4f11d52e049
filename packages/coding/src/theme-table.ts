import type { Category } from '@langnghe/dataset';
import type { Coding } from './coding.ts';
import { themesByText } from './mentions.ts';

/** One open question as a question of several choices: which themes each text mentions. */
export interface ThemeTable {
  readonly categories: readonly Category[];
  /** Texts that were read. */
  readonly base: number;
  /** Numbers of the texts that mention each category, in the order of the categories. */
  readonly texts: readonly (readonly number[])[];
  /** Themes too few texts mention: counted together, or not at all. */
  readonly tooRare: number;
}

/** Themes under so many texts have no line of their own. */
export const fewestMentions = 10;
const rest = 'other-themes';

/**
 * A theme counts for a text when most of those who read it saw it. Themes that fewer than `fewest` texts mention are one
 * category together, where that reaches the number.
 */
export function themeTable(coding: Coding, fewest: number = fewestMentions): ThemeTable {
  const seen = themesByText(coding);
  const themes = coding.themes.map((theme) => ({
    category: { value: theme.id, label: theme.label, role: 'substantive' as const },
    texts: [...seen].flatMap(([text, ids]) => (ids.includes(theme.id) ? [text] : [])),
  }));
  const frequent = themes
    .filter(({ texts }) => texts.length >= fewest)
    .sort((a, b) => b.texts.length - a.texts.length);
  const rare = themes.filter(({ texts }) => texts.length < fewest && texts.length > 0);
  const rarely = [...new Set(rare.flatMap(({ texts }) => texts))];
  const together = rarely.length >= fewest ? [{ category: restCategory, texts: rarely }] : [];
  const lines = [...frequent, ...together];
  return {
    categories: lines.map(({ category }) => category),
    base: seen.size,
    texts: lines.map(({ texts }) => texts.toSorted((a, b) => a - b)),
    tooRare: rare.length,
  };
}

const restCategory: Category = {
  value: rest,
  label: { vi: 'Ý khác, mỗi ý ít người nói', en: 'Other themes, each named by few' },
  role: 'other',
};
