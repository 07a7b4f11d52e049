import type { CatalogueShape, Issue, Language } from '@langnghe/language';
import type { SurveyWords } from '../page.ts';

/** Everything a phone needs to work a sealed study out by itself: the same for everybody. */
export interface PhoneForm {
  readonly study: string;
  /** JSON of the questions exactly as promised: its hash is what answers are sealed for. */
  readonly questionnaire: string;
  /** The tickets' manifest exactly as served; null where answers come by slips. */
  readonly manifest: string | null;
  readonly sealing: { readonly key: string; readonly bytes: number };
  readonly languages: readonly string[];
  /** In the one language that was asked for. */
  readonly language: Language;
  readonly words: SurveyWords;
  readonly texts: CatalogueShape;
  /** Said when what was written has no room. */
  readonly tooLong: Issue;
}
