import type { Translations } from '@langnghe/language';
import type {
  Choice,
  Expression,
  ExpressionNode,
  Item,
  Question,
  QuestionType,
  Questionnaire,
} from '@langnghe/questionnaire';

const text = (vi: string, en = vi): Translations => ({ vi, en });

export function expression(
  source: string,
  tree: ExpressionNode,
  references: readonly string[] = [],
): Expression {
  return { source, tree, references };
}

const equals = (name: string, value: string): Expression =>
  expression(
    `\${${name}} = '${value}'`,
    { kind: 'binary', operator: '=', left: { kind: 'reference', name }, right: { kind: 'string', value } },
    [name],
  );

function question(
  name: string,
  type: QuestionType,
  label: Translations,
  more: Partial<Question> = {},
): Question {
  return {
    kind: 'question',
    name,
    type,
    label,
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

const list = (...options: readonly (readonly [string, string, string])[]): Choice[] =>
  options.map(([value, vi, en]) => ({ value, label: text(vi, en), media: {}, columns: {} }));

const agreement = list(
  ['1', 'Hoàn toàn không đồng ý', 'Strongly disagree'],
  ['2', 'Không đồng ý', 'Disagree'],
  ['3', 'Nửa đồng ý, nửa không', 'Neither agree nor disagree'],
  ['4', 'Đồng ý', 'Agree'],
  ['5', 'Hoàn toàn đồng ý', 'Strongly agree'],
  ['98', 'Không biết', 'Do not know'],
);

const items: readonly Item[] = [
  {
    kind: 'group',
    name: 'phan_1',
    label: text('Phần I', 'Part I'),
    appearance: [],
    row: 2,
    items: [
      question('gioi', 'select-one', text('Giới tính', 'Gender'), { list: 'gioi' }),
      {
        kind: 'group',
        name: 'c18',
        label: text('Đồng ý hay không?', 'Agree or disagree?'),
        appearance: ['table-list'],
        relevant: equals('gioi', '2'),
        row: 4,
        items: [
          question('c18_a', 'select-one', text('Công khai kịp thời', 'Published in time'), {
            list: 'dong_y',
          }),
        ],
      },
    ],
  },
  question('kenh', 'select-multiple', text('Các kênh', 'Channels'), {
    list: 'kenh',
    relevant: equals('gioi', '1'),
  }),
  question('so_buoi', 'integer', text('Số buổi họp', 'Meetings')),
  question('diem', 'range', text('Điểm', 'Mark'), { parameters: { start: '0', end: '10', step: '1' } }),
  question('uu_tien', 'rank', text('Xếp thứ tự', 'Rank'), { list: 'kenh' }),
  question('gop_y', 'text', text('Góp ý', 'Proposal')),
  question('ngay', 'date', text('Ngày', 'Date')),
  question('anh', 'image', text('Ảnh', 'Picture')),
  question('noi', 'geopoint', text('Nơi', 'Place')),
  {
    kind: 'calculation',
    name: 'gap_doi',
    row: 12,
    calculation: expression(
      '${so_buoi} * 2',
      {
        kind: 'binary',
        operator: '*',
        left: { kind: 'reference', name: 'so_buoi' },
        right: { kind: 'number', value: 2 },
      },
      ['so_buoi'],
    ),
  },
  {
    kind: 'calculation',
    name: 'noi_chuoi',
    row: 13,
    calculation: expression('concat(${gop_y})', {
      kind: 'call',
      name: 'concat',
      arguments: [{ kind: 'reference', name: 'gop_y' }],
    }),
  },
  {
    kind: 'note',
    name: 'cam_on',
    label: text('Xin cảm ơn', 'Thank you'),
    hint: {},
    appearance: [],
    media: {},
    row: 14,
  },
  { kind: 'repeat', name: 'nha', label: text('Nhà', 'House'), appearance: [], items: [], row: 15 },
];

export const questionnaire: Questionnaire = {
  id: 'mau',
  version: '1',
  title: text('Phiếu mẫu', 'Sample form'),
  languages: ['vi', 'en'],
  defaultLanguage: 'vi',
  layout: 'pages',
  items,
  choiceLists: {
    gioi: list(
      ['1', 'Nam', 'Male'],
      ['2', 'Nữ', 'Female'],
      ['3', 'Khác', 'Other'],
      ['99', 'Không muốn trả lời', 'Prefer not to answer'],
    ),
    dong_y: agreement,
    kenh: list(
      ['1', 'Loa', 'Loudspeaker'],
      ['2', 'Họp', 'Meeting'],
      ['96', 'Khác', 'Other'],
      ['97', 'Không kênh nào', 'None'],
    ),
  },
};
