/** The two languages every text of the product exists in. Questionnaires may carry more (see `Translations`). */
export type Language = 'vi' | 'en';

export const languages: readonly Language[] = ['vi', 'en'];

/** A text of ours, in both languages. */
export type Localized = Readonly<Record<Language, string>>;

/** A text of the institution's, by BCP 47 tag; languages may be missing. */
export type Translations = Readonly<Record<string, string>>;

export function isLanguage(value: unknown): value is Language {
  return value === 'vi' || value === 'en';
}

/** The institution's text in the wanted language, else in the fallback, else in any language it has. */
export function pickTranslation(texts: Translations, wanted: string, fallback = 'vi'): string {
  return texts[wanted] ?? texts[fallback] ?? Object.values(texts)[0] ?? '';
}
