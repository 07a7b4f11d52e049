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
  ])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('what it cannot find is known: names in small letters, people told by their story', () => {
    expect(found('nguyen van hung hay mang')).toEqual([]);
    expect(found('vợ tôi phụ trách trạm y tế')).toEqual([]);
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
