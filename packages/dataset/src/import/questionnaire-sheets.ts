import type { Questionnaire, QuestionType } from '@langnghe/questionnaire';
import type { Cell, Sheet } from '@langnghe/spreadsheet';
import { questionsOf } from './questions.ts';

const types: Partial<Record<QuestionType, string>> = {
  'select-one': 'select_one',
  'select-multiple': 'select_multiple',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  text: 'text',
};

const labelHeading = 'label::Tiếng Việt (vi)';

/** An inferred questionnaire as an XLSForm workbook: flat, in one language. */
export function questionnaireSheets(questionnaire: Questionnaire): Sheet[] {
  const survey = questionsOf(questionnaire).map(({ question: { name, type, label, list } }): Cell[] => [
    [types[type] ?? 'text', list].filter((part) => part !== undefined).join(' '),
    name,
    label['vi'] ?? name,
  ]);
  const choices = Object.entries(questionnaire.choiceLists).flatMap(([list, options]) =>
    options.map(({ value, label }): Cell[] => [list, value, label['vi'] ?? value]),
  );
  return [
    { name: 'survey', rows: [['type', 'name', labelHeading], ...survey] },
    { name: 'choices', rows: [['list_name', 'name', labelHeading], ...choices] },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version', 'default_language'],
        [questionnaire.title['vi'] ?? '', questionnaire.id, questionnaire.version, 'Tiếng Việt (vi)'],
      ],
    },
  ];
}
