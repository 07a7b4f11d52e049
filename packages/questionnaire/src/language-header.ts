/** How the headers of a workbook name a language: `Tiếng Việt (vi)`; a tag of no registered language stands for itself. */
export function languageHeader(tag: string): string {
  if (tag.startsWith('und')) return `${tag} (${tag})`;
  const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return `${own.slice(0, 1).toLocaleUpperCase(tag)}${own.slice(1)} (${tag})`;
}

/** A translated column: `label::Tiếng Việt (vi)`. */
export const translatedHeader = (column: string, tag: string): string => `${column}::${languageHeader(tag)}`;
