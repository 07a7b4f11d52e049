import {
  translator,
  type CatalogueOf,
  type CatalogueShape,
  type Language,
  type Translate,
} from '@langnghe/language';

const catalogues = new Map<Language, CatalogueShape>();

/** The words of one language, as the server has sent them: phones do not carry the other one. */
export function keepTexts(language: Language, catalogue: CatalogueShape): void {
  catalogues.set(language, catalogue);
}

/** Stands for `respondTexts` in the script (phone-pages.ts). */
export function phoneTexts(language: Language): Translate<CatalogueShape> {
  const catalogue = catalogues.get(language);
  if (catalogue === undefined) throw new Error(`no words in ${language}`);
  return translator(catalogue, catalogue as CatalogueOf<CatalogueShape>)(language);
}
