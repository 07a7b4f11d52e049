import { describe, expect, it } from 'vitest';
import { minutesToAnswer, wordingAdvice, type Questionnaire } from '../src/index.ts';
import { beginning, blocks, insertPart } from '../src/library.ts';
import { choices, formOf, shippedForm, sheet, survey } from './form.ts';

const scale = [
  'l | 1 | Rất không hài lòng',
  'l | 2 | Không hài lòng',
  'l | 3 | Hài lòng',
  'l | 4 | Rất hài lòng',
  'l | 98 | Không biết',
];

const codes = (questionnaire: Questionnaire): readonly string[] =>
  wordingAdvice(questionnaire).map(({ code }) => code);
const asked = (label: string, type = 'select_one l', list: readonly string[] = scale): readonly string[] =>
  codes(formOf(survey('type | name | label', `${type} | q | ${label}`), choices(...list)));

describe('questions that ask two things', () => {
  it.each([
    'Ông/Bà hài lòng hay không hài lòng với thái độ và trình độ của nhân viên?',
    'Ông/Bà đánh giá thế nào về đường sá cũng như đèn chiếu sáng?',
    'Do you think the staff were fast and friendly?',
    'How satisfied or dissatisfied are you with the price as well as the quality?',
    'Cán bộ có nhiệt tình, chu đáo và giải quyết nhanh không?',
    'Thủ tục và lệ phí có hợp lý không?',
    'Theo Ông/Bà, lãnh đạo phường có gần dân, sâu sát và lắng nghe không?',
    'Việc thu gom rác có kịp thời, sạch sẽ không?',
    'Ông/Bà đánh giá thế nào về điện, đường, trường, trạm?',
    'Are the officers polite and competent?',
    'Is the ward office clean, safe and easy to reach?',
    'How do you rate the speed and quality of the service?',
  ])('%s', (label) => expect(asked(label)).toEqual(['double-barrelled']));

  it.each([
    'Ông/Bà hài lòng hay không hài lòng với thái độ của nhân viên?',
    'Ông/Bà đã sống ở phường bao lâu (tính cả năm và tháng)?',
    'Ông/Bà có vài điều muốn thấy tốt hơn?',
    'How satisfied or dissatisfied are you with the price?',
    'Was the hand of the staff good?',
    'Phòng Văn hóa và Thông tin làm việc tốt hay không tốt?',
    'Ông/Bà đánh giá thế nào về Sở Giáo dục và Đào tạo?',
    'Ông/Bà và gia đình thấy đường này tốt hay không tốt?',
    'Trong 12 tháng qua, Ông/Bà thấy cán bộ thân thiện hay không thân thiện?',
    'Do you and your family feel safe or unsafe at night?',
  ])('but not %s', (label) => expect(asked(label)).toEqual([]));
});

describe('questions that suggest their answer', () => {
  it.each([
    'Ông/Bà có đồng ý rằng phường đã làm xong việc này?',
    'Công tác vệ sinh đã được quan tâm, Ông/Bà thấy sao?',
    'Ai cũng biết đường này hỏng. Ông/Bà thấy thế nào?',
    'Don’t you think the road is bad?',
    'How good was the service?',
    'Ông/Bà có ủng hộ chủ trương đúng đắn của phường không?',
    'Chắc Ông/Bà cũng hài lòng với dịch vụ này?',
    'Phải chăng tình hình an ninh đã tốt hơn trước?',
    'Đa số người dân đều hài lòng. Ông/Bà thấy thế nào?',
    'Ông/Bà hài lòng đến mức nào với kết quả tốt đẹp đã đạt được?',
    'Wouldn’t you say that the ward has improved?',
    'Do you support the excellent work of the ward?',
    'How satisfied are you with our great service?',
    'Most people think the road is good. Do you?',
    'Shouldn’t the ward do more?',
  ])('%s', (label) => expect(asked(label)).toContain('leading'));

  it.each([
    'Ông/Bà đồng ý hay không đồng ý với việc này?',
    'Ông/Bà thấy đường này tốt hay không tốt?',
    'How was the service?',
  ])('but not %s', (label) => expect(asked(label)).toEqual([]));
});

describe('questions that ask who somebody is', () => {
  it.each([
    'Họ và tên',
    'Số điện thoại của Ông/Bà',
    'Năm sinh của Ông/Bà',
    'Địa chỉ nhà',
    'Your full name',
    'Phone number',
    'E-mail',
    'Số căn cước',
    'Ông/Bà sinh năm nào?',
    'Nhà Ông/Bà ở số mấy?',
    'Zalo của Ông/Bà',
    'Chức danh, nơi công tác cụ thể của Ông/Bà',
    'Ông/Bà tên là gì?',
    'Chữ ký',
    'Which year were you born?',
    'House number and street',
    'Your job title and employer',
    'Your ID card number',
  ])('%s', (label) => expect(asked(label, 'text')).toEqual(['asks-identity']));
  it.each([
    'Xin ghi rõ (không ghi tên người)',
    'Tên con đường cần sửa',
    'Ông/Bà biết tin qua đâu?',
    'What would you name first?',
    'Tên cơ sở do ai đặt?',
    'Nhóm Zalo nào đăng tin của phường?',
  ])('but not %s', (label) => expect(asked(label, 'text')).toEqual([]));
  it('a picture or a voice shows it too', () =>
    expect(asked('Chụp đường hỏng', 'image')).toEqual(['records-person']));
});

describe('scales', () => {
  it('that lean to one side', () => {
    const leaning = ['l|1|Rất tốt', 'l|2|Tốt', 'l|3|Khá tốt', 'l|4|Kém', 'l|98|Không biết'];
    expect(asked('Đường thế nào?', 'select_one l', leaning)).toEqual(['scale-unbalanced']);
    const english = ['l|1|Excellent', 'l|2|Very good', 'l|3|Good', 'l|4|Poor', 'l|98|Do not know'];
    expect(asked('How is the road?', 'select_one l', english)).toEqual(['scale-unbalanced']);
    const middle = [
      'l|1|Strongly agree',
      'l|2|Agree',
      'l|3|Neither',
      'l|4|Disagree',
      'l|5|Strongly disagree',
      'l|9|Not sure',
    ];
    expect(asked('The road is wide', 'select_one l', middle)).toEqual([]);
  });

  it.each([
    [['Rất nhanh', 'Nhanh', 'Khá nhanh', 'Chậm'], true],
    [['Rất nhanh', 'Nhanh', 'Bình thường', 'Chậm', 'Rất chậm'], false],
    [['Xuất sắc', 'Rất tốt', 'Tốt', 'Trung bình'], true],
    [['Hoàn toàn đồng ý', 'Đồng ý', 'Phân vân', 'Không đồng ý', 'Hoàn toàn không đồng ý'], false],
    [['Very confident', 'Confident', 'Somewhat confident', 'Not confident'], true],
    [['Excellent', 'Very good', 'Good', 'Fair', 'Poor'], true],
    [['Đỏ', 'Xanh', 'Vàng', 'Trắng'], false],
  ])('%s', (labels, leans) => {
    const list = [...labels, 'Không biết'].map((label, at) => `l|${at + 1}|${label}`);
    expect(asked('Thế nào?', 'select_one l', list).includes('scale-unbalanced')).toBe(leans);
  });

  it('without a way out', () => {
    expect(asked('Ông/Bà hài lòng hay không hài lòng?', 'select_one l', scale.slice(0, 4))).toEqual([
      'no-way-out',
    ]);
    expect(asked('Màu nào?', 'select_one l', ['l|1|Đỏ', 'l|2|Xanh', 'l|3|Vàng'])).toEqual([]);
    const needed = formOf(
      survey('type|name|label|required', 'select_one l|q|Màu nào?|yes'),
      choices('l|1|Đỏ', 'l|2|Xanh', 'l|3|Vàng'),
    );
    expect(codes(needed)).toEqual(['no-way-out']);
  });
});

describe('a long grid of agreement', () => {
  const agreement = choices(
    'l|1|Đồng ý',
    'l|2|Nửa đồng ý, nửa không',
    'l|3|Không đồng ý',
    'l|4|Hoàn toàn đồng ý',
    'l|5|Hoàn toàn không đồng ý',
    'l|98|Không biết',
  );
  const rows = ['Đường sạch', 'Đèn sáng', 'Cây xanh nhiều', 'Loa vừa nghe', 'Chợ gần'];
  const grid = (statements: readonly string[]) =>
    formOf(
      survey(
        'type|name|label|appearance',
        'begin_group|g|Nhận định|table-list',
        ...statements.map((text, at) => `select_one l|g_${at}|${text}|`),
        'end_group|||',
      ),
      agreement,
    );
  it('needs a statement that says the opposite', () => {
    expect(codes(grid(rows))).toEqual(['no-reversed-item']);
    expect(codes(grid([...rows.slice(0, 4), 'Chợ khó đến']))).toEqual([]);
    expect(codes(grid(rows.slice(0, 4)))).toEqual([]);
  });
});

describe('on forms that are well made', () => {
  it('says little of the example, and nothing of the library', async () => {
    const told = wordingAdvice(await shippedForm());
    expect(told.length).toBeLessThanOrEqual(4);
    const form = blocks.reduce((whole, { part }) => {
      const put = insertPart(whole, part, { at: 'end' });
      if (!put.ok) throw new Error(put.issues[0]?.message.en);
      return put.value.questionnaire;
    }, beginning('Khảo sát'));
    expect(wordingAdvice(form).map(({ code, place }) => `${code} ${place.field ?? ''}`)).toEqual([]);
  });

  it('names the row and the item', () => {
    const form = formOf(survey('type|name|label', 'note|n|Chào', 'text|q|Số điện thoại'));
    expect(wordingAdvice(form).map(({ severity, place }) => [severity, place.row, place.field])).toEqual([
      ['warning', 3, 'q'],
    ]);
  });
});

describe('minutes to answer', () => {
  it('of the example are about what its greeting says, less with questions that do not concern one', async () => {
    const { usual, all } = minutesToAnswer(await shippedForm());
    expect(usual).toBeGreaterThan(6);
    expect(usual).toBeLessThan(14);
    expect(all).toBeGreaterThan(usual);
  });

  it('grow with every question, and advise against a form that takes too long', () => {
    const texts = Array.from({ length: 60 }, (_, at) => `text|q${at}|Ông/Bà nghĩ gì về việc thứ ${at}?`);
    const form = (n: number) =>
      formOf(
        survey('type|name|label', ...texts.slice(0, n)),
        sheet('settings', 'default_language', 'Tiếng Việt (vi)'),
      );
    const times = [1, 10, 30, 60].map((n) => minutesToAnswer(form(n)).all);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(codes(form(60))).toEqual(['takes-long']);
  });
});
