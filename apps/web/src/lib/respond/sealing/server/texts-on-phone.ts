import type { CatalogueShape, Language } from '@langnghe/language';
import { respondCatalogues } from '../../texts.ts';

/** Of words that only pages of the server say. */
const elsewhere = /^(promise|sealed|underSeal|thanks|trouble|tooLarge|unknownStudy|draft|ticket|help)/;

export function textsOnPhone(language: Language): CatalogueShape {
  return Object.fromEntries(
    Object.entries(respondCatalogues[language]).filter(([key]) => !elsewhere.test(key)),
  );
}
