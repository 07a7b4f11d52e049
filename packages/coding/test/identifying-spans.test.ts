import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { identifyingSpans, redacted } from '@langnghe/coding';

const found = (text: string): readonly string[] =>
  identifyingSpans(text.normalize('NFC')).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe('what may identify somebody', () => {
  test.each([
    ['Gọi cho tôi 0912 345 678 nhé', ['phone: 0912 345 678']],
    ['số máy +84-98.765.4321', ['phone: +84-98.765.4321']],
    ['điện thoại bàn 024 3825 1234', ['phone: 024 3825 1234']],
    ['căn cước 001085012345 của tôi', ['citizen-number: 001085012345']],
    ['CMND số 012345678', ['citizen-number: 012345678']],
    ['thư về lan.tran_89@gmail.com.vn', ['email: lan.tran_89@gmail.com.vn']],
    ['zalo: hoa.binh88 nhắn giúp', ['account: zalo: hoa.binh88']],
    ['xem https://facebook.com/abc đi', ['account: https://facebook.com/abc']],
    ['xe 29A1-123.45 đỗ trước cổng', ['vehicle: 29A1-123.45']],
    ['sinh ngày 12/05/1987', ['date: 12/05/1987']],
    ['nhà số 15 ngõ 34 đường Láng', ['address: nhà số 15 ngõ 34 đường Láng']],
    ['số 7 đường Lê Lợi ngập', ['address: số 7 đường Lê Lợi']],
    ['ở tổ 12 không có đèn', ['address: tổ 12']],
    ['Nguyễn Văn Hùng hay mắng', ['name: Nguyễn Văn Hùng']],
    ['chị Hoa ở phòng kế toán', ['name: chị Hoa']],
    ['Ông Thắng không nghe ai', ['name: Ông Thắng']],
    ['tổ trưởng tôi chấm công sai', ['position: tổ trưởng tôi']],
    ['(+84) 912 345 678', ['phone: (+84) 912 345 678']],
    ['84912345678 là số tôi', ['phone: 84912345678']],
    ['O912.345.678', ['phone: O912.345.678']],
    ['(024) 3825 1234', ['phone: (024) 3825 1234']],
    ['sdt 0 9 1 2 3 4 5 6 7 8', ['phone: 0 9 1 2 3 4 5 6 7 8']],
    ['cccd 001 085 012 345', ['citizen-number: 001 085 012 345']],
    ['chung minh 012345678', ['citizen-number: 012345678']],
    ['Lan.Tran@CongTy.VN', ['email: Lan.Tran@CongTy.VN']],
    ['@hoa_binh nhắn nhé', ['account: @hoa_binh']],
    ['NGUYỄN VĂN HÙNG hay mắng', ['name: NGUYỄN VĂN HÙNG']],
    ['Nguyen Van Hung hay mang', ['name: Nguyen Van Hung']],
    ['nguyễn văn hùng hay mắng', ['name: nguyễn văn hùng']],
    ['nguyen van hung hay mang', ['name: nguyen van hung']],
    ['do tran thi ngoc lan noi', ['name: tran thi ngoc lan']],
    ['chị hương ở kho', ['name: chị hương']],
    ['anh tuan lam ca dem', ['name: anh tuan']],
    ['co hanh day gioi', ['name: co hanh']],
    ['Đặng Thị Ngọc Ánh', ['name: Đặng Thị Ngọc Ánh']],
    ['ở số nhà 12 ngõ 3 đường láng', ['address: số nhà 12 ngõ 3 đường láng']],
    ['so nha 12 ngo 3 duong lang', ['address: so nha 12 ngo 3 duong lang']],
    ['nha toi o ngo 34', ['address: ngo 34']],
    ['ở Phường Đông Hòa', ['address: Phường Đông Hòa']],
    ['phường 12 ngập', ['address: phường 12']],
    ['làm ở công ty TNHH Minh Phát', ['workplace: công ty TNHH Minh Phát']],
    ['cong ty tnhh minh phat no luong', ['workplace: cong ty tnhh minh phat no']],
    ['trường THPT Chu Văn An', ['workplace: trường THPT Chu Văn An']],
    ['Nhà máy 2 nóng', ['workplace: Nhà máy 2']],
    ['chuyền 5 tăng ca suốt', ['workplace: chuyền 5']],
  ])('%s', (text, spans) => {
    expect(found(text)).toEqual(spans);
  });

  test.each([
    'Lương thấp, ca đêm dài quá',
    'Đề nghị tăng 12% và thưởng 5.000.000 đồng',
    'Cần 3 nhà vệ sinh, 2 quạt',
    'Công ty nên công khai quỹ phúc lợi năm 2025',
    'Chị em trong chuyền đều mệt',
    'Đường xấu, đèn tối',
    'Ưu tiên số 1 là lương',
    'số 2 tôi muốn nói về ca đêm',
    'anh chị em công nhân mong được nghe',
    'anh chi em cong nhan mong duoc nghe',
    'do van de tien luong',
    'bà con trong tổ dân phố đồng tình',
    'tôi nói ba lần rồi mà chưa sửa',
    'Phường nên trả lời sớm hơn',
    'trường học xa nhà quá',
    'phòng họp nóng',
    'cô giáo vất vả',
    'lý văn bản dài dòng',
    'Tôi đề nghị 100 phần trăm',
    '12.500.000 đồng một năm, 3.000 người',
  ])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('what it cannot find is known: a given name alone, people told by their story', () => {
    expect(found('hung hay mang nguoi ta')).toEqual([]);
    expect(found('vợ tôi phụ trách trạm y tế')).toEqual([]);
  });

  test('decomposed letters are found once they are composed, as every text is on reading', () => {
    const text = 'Nguyễn Văn Hùng, số nhà 15 đường Láng';
    expect(identifyingSpans(text.normalize('NFD').normalize('NFC'))).toEqual(identifyingSpans(text));
  });

  test('nineteen in twenty of made phones, personal numbers and e-mails are found, however they are written', () => {
    const digits = (length: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: length, maxLength: length });
    const phone = fc
      .tuple(
        fc.constantFrom('0', '+84', '84', '(+84) ', '+84 '),
        fc.constantFrom('32', '39', '56', '70', '81', '90', '98'),
        digits(7),
        fc.constantFrom('', ' ', '.', '-'),
      )
      .map(([country, operator, own, by]) =>
        [country + operator + own.slice(0, 1), own.slice(1, 4), own.slice(4)].join(by),
      );
    const citizen = fc
      .tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 3 }), digits(8))
      .map(([province, century, rest]) => `${String(province).padStart(3, '0')}${century}${rest}`);
    const email = fc
      .tuple(fc.constantFrom('lan', 'hoa.tran', 'b_89'), fc.constantFrom('gmail.com', 'cty.com.vn'))
      .map(([name, host]) => `${name}@${host}`);
    const around = fc.constantFrom('', 'gọi ', 'số ', 'xin ghi: ');
    const made = fc.sample(fc.tuple(around, fc.oneof(phone, citizen, email)), {
      numRuns: 400,
      seed: 20261122,
    });
    const missed = made.filter(([before, secret]) => {
      const text = `${before}${secret}, cảm ơn`;
      return !identifyingSpans(text).some(({ from, to }) => text.slice(from, to).includes(secret));
    });
    expect(missed.length / made.length).toBeLessThanOrEqual(0.05);
  });

  test('spans stand in order, apart, inside the text, and can be covered', () => {
    const pieces = fc.constantFrom(
      'Nguyễn Văn Hùng',
      '0912345678',
      'chị Hoa',
      'tổ 12',
      ' và ',
      ', ',
      'a@b.vn',
      '12/05/1987',
      'giám đốc',
      '\n',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const spans = identifyingSpans(text);
        let end = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        const covered = redacted(text, { spans }, (kind) => kind);
        for (const { kind, from, to } of spans)
          if (kind === 'phone' || kind === 'email') expect(covered).not.toContain(text.slice(from, to));
      }),
    );
  });

  test('a text of 100,000 characters is searched without stalling', () => {
    for (const part of ['0', 'a.', 'A ', 'số 1 ', '@', 'Nguyễn ', '84 '])
      expect(identifyingSpans(part.repeat(Math.ceil(100_000 / part.length))).length).toBeGreaterThanOrEqual(
        0,
      );
  });
});
