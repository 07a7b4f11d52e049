import { pickTranslation, type Translations } from '@langnghe/language';
import { labelHtml } from '@langnghe/questionnaire';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** A label's words without XLSForm's marks. An answer piped into it is a gap on paper. */
export function labelText(label: Translations, language: string, fallback: string): string {
  return labelHtml(pickTranslation(label, language, fallback).replace(/\$\{[^}]*\}/g, '……'))
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
