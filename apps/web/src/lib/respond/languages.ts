import { isLanguage, type Language } from '@langnghe/language';

/** Our own words exist in two languages; a questionnaire in a third stands among Vietnamese ones. */
export function uiLanguage(tag: string): Language {
  const [base = ''] = tag.split('-');
  return isLanguage(base) ? base : 'vi';
}

export interface LanguageChoice {
  readonly tag: string;
  readonly name: string;
}

/** The languages other than the present one, each by its own name. */
export function otherLanguages(tags: readonly string[], present: string): readonly LanguageChoice[] {
  return tags.filter((tag) => tag !== present).map((tag) => ({ tag, name: ownName(tag) }));
}

function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
