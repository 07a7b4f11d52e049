import type { Questionnaire } from '../questionnaire.ts';
import { consent } from './people.ts';

/** A form to begin with: a greeting and the question for consent, in Vietnamese and English. */
export function beginning(title: string): Questionnaire {
  return {
    ...consent.part,
    id: 'phieu',
    version: '1',
    title: { vi: title },
    languages: ['vi', 'en'],
    defaultLanguage: 'vi',
    layout: 'pages',
  };
}
