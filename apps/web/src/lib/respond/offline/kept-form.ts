import type { CatalogueShape, Language } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import type { SurveyWords } from '../page.ts';

/** Everything by which a phone goes through a form by itself: the same for everybody. */
export interface KeptForm {
  readonly study: string;
  readonly questionnaire: Questionnaire;
  readonly languages: readonly string[];
  readonly said: Readonly<Partial<Record<Language, Said>>>;
}

interface Said {
  readonly words: SurveyWords;
  readonly texts: CatalogueShape;
}
