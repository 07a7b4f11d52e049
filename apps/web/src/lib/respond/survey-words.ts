import { formatDate, formatDocumentDate, pickTranslation, type Language } from '@langnghe/language';
import type { StudyDescription } from '@langnghe/study';
import type { SurveyWords } from './page.ts';

export function surveyWords(description: StudyDescription, language: Language): SurveyWords {
  const said = (texts: Readonly<Record<string, string>>): string => pickTranslation(texts, language);
  return {
    id: description.id,
    title: said(description.title),
    purpose: said(description.purpose),
    conductor: said(description.conductor),
    sponsor: said(description.sponsor),
    contact: description.contact,
    closes: description.closesOn === null ? '' : formatDate(description.closesOn),
    publishes: description.publishesOn === null ? '' : formatDocumentDate(language, description.publishesOn),
    publishedAt: description.publishedAt,
    example: description.example,
    tickets: description.source === 'tickets',
  };
}
