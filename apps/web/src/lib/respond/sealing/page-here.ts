import type { Language } from '@langnghe/language';
import { otherLanguages } from '../languages.ts';
import type { RespondPage, SurveyWords } from '../page.ts';
import Respondent from '../Respondent.svelte';
import { written, type Component } from './markup.ts';
import { parsedPage } from './parsed-page.ts';

/** A page as the server would send it, made here; its form has no address to be posted to. */
export function pageHere(
  page: RespondPage,
  language: Language,
  { words, languages }: { readonly words: SurveyWords; readonly languages: readonly string[] },
): Document {
  const { title, body } = written(Respondent as unknown as Component<object>, {
    page,
    words,
    language,
    languages: otherLanguages(languages, page.state.language),
    action: '',
  });
  return parsedPage(title, body, language);
}
