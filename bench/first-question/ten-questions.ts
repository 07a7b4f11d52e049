import { readQuestionnaire, toXForm } from '@langnghe/questionnaire';
import { writeWorkbook, type Cell, type Sheet } from '@langnghe/spreadsheet';

/** The same ten questions three times: as a workbook, as the XForm made from it, as SurveyJS wants them. */
const header = ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'constraint_message'];
const survey: Cell[][] = [
  header,
  ['select_one loai', 'loai', 'Ông/Bà làm việc ở đâu?', 'yes'],
  ['select_one muc', 'biet', 'Ông/Bà biết đến mức nào về các việc được bàn ở nơi mình làm việc?', 'yes'],
  ['select_one muc', 'ban', 'Ông/Bà được bàn về các việc đó đến mức nào?', 'yes'],
  ['select_one muc', 'kiem', 'Ông/Bà được kiểm tra, giám sát đến mức nào?', 'yes'],
  ['select_multiple kenh', 'kenh', 'Ông/Bà nghe tin của cơ quan qua đâu?', 'yes'],
  ['select_one co', 'gop', 'Trong 12 tháng qua Ông/Bà có góp ý lần nào không?', 'yes'],
  ['integer', 'lan', 'Bao nhiêu lần?', 'yes', "${gop} = '1'", '. > 0 and . < 100', 'Từ 1 đến 99 lần.'],
  ['select_one diem', 'diem', 'Nhìn chung Ông/Bà hài lòng mấy điểm?', 'yes'],
  ['integer', 'nam', 'Ông/Bà đã làm việc ở đây bao nhiêu năm?', '', '', '. >= 0 and . < 60', 'Từ 0 đến 59.'],
  ['text', 'them', 'Ông/Bà muốn nói thêm điều gì?', '', '', '', ''],
];

const lists: Readonly<Record<string, readonly string[]>> = {
  loai: ['Cơ quan hành chính', 'Đơn vị sự nghiệp', 'Doanh nghiệp nhà nước', 'Xã, phường'],
  muc: ['Không biết', 'Biết một phần', 'Biết khá rõ', 'Biết rõ', 'Không muốn trả lời'],
  kenh: ['Họp', 'Bảng tin', 'Zalo', 'Loa phát thanh', 'Người quen'],
  co: ['Có', 'Không'],
  diem: Array.from({ length: 11 }, (_, point) => String(point)),
};

const choiceRows = Object.entries(lists).flatMap(([list, labels]) =>
  labels.map((label, i): Cell[] => [list, list === 'diem' ? label : String(i + 1), label]),
);

const sheets: readonly Sheet[] = [
  { name: 'survey', rows: survey },
  { name: 'choices', rows: [['list_name', 'name', 'label'], ...choiceRows] },
  {
    name: 'settings',
    rows: [
      ['form_title', 'form_id', 'default_language'],
      ['Mười câu', 'muoi-cau', 'Tiếng Việt (vi)'],
    ],
  },
];

/** What stands on the screen once the first question can be answered. */
export const firstQuestion = [String(survey[1]?.[2]), lists['loai']?.at(-1) ?? ''] as const;

export const workbook = (): Promise<Uint8Array> => writeWorkbook(sheets);

export function xform(): string {
  const read = readQuestionnaire(sheets);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('; '));
  return toXForm(read.value);
}

const choices = (list: string): readonly object[] =>
  choiceRows.filter(([name]) => name === list).map(([, value, text]) => ({ value, text }));

/** https://surveyjs.io/form-library/documentation/design-survey/create-a-simple-survey */
export function surveyJs(): object {
  const elements = survey.slice(1).map(([type, name, title, required, relevant, constraint, text]) => {
    const [kind = '', list = ''] = String(type).split(' ');
    const base = { name, title, isRequired: required === 'yes' };
    if (kind === 'select_one' && list === 'diem')
      return { ...base, type: 'rating', rateMin: 0, rateMax: 10, displayMode: 'buttons' };
    if (kind === 'select_one') return { ...base, type: 'radiogroup', choices: choices(list) };
    if (kind === 'select_multiple') return { ...base, type: 'checkbox', choices: choices(list) };
    if (kind === 'text') return { ...base, type: 'comment' };
    const rule = String(constraint).replaceAll('. ', `{${String(name)}} `);
    return {
      ...base,
      type: 'text',
      inputType: 'number',
      ...(relevant === '' ? {} : { visibleIf: '{gop} = 1' }),
      validators: [{ type: 'expression', expression: rule, text }],
    };
  });
  return { title: 'Mười câu', locale: 'vi', pages: [{ name: 'p1', elements }] };
}
