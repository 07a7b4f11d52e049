import type { Question, Questionnaire, QuestionType } from '@langnghe/questionnaire';

function question(name: string, type: QuestionType, more: Partial<Question> = {}): Question {
  return {
    kind: 'question',
    name,
    type,
    label: { vi: name, en: name },
    row: 2,
    hint: {},
    guidance: {},
    appearance: [],
    requiredMessage: {},
    constraintMessage: {},
    parameters: {},
    media: {},
    ...more,
  };
}

const option = (value: string) => ({ value, label: { vi: value, en: value }, media: {}, columns: {} });

/** Consent is required; the reason is asked only of those who said 2; a mark and free text. */
export const questionnaire: Questionnaire = {
  id: 'mau',
  version: '1',
  title: { vi: 'Phiếu mẫu', en: 'Sample form' },
  languages: ['vi', 'en'],
  defaultLanguage: 'vi',
  layout: 'pages',
  items: [
    question('dong_y', 'select-one', {
      list: 'co_khong',
      required: { source: 'true()', tree: { kind: 'call', name: 'true', arguments: [] }, references: [] },
    }),
    question('ly_do', 'text', {
      relevant: {
        source: "${dong_y} = '2'",
        tree: {
          kind: 'binary',
          operator: '=',
          left: { kind: 'reference', name: 'dong_y' },
          right: { kind: 'string', value: '2' },
        },
        references: ['dong_y'],
      },
    }),
    question('diem', 'integer'),
    question('gop_y', 'text'),
  ],
  choiceLists: { co_khong: [option('1'), option('2')] },
};
