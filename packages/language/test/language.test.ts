import { describe, expect, it } from 'vitest';
import {
  describePlace,
  fold,
  formatDate,
  formatDocumentDate,
  formatNumber,
  formatPercent,
  isCivilDate,
  issueMaker,
  toneKey,
  translator,
} from '../src/index.ts';

describe('numbers as Vietnamese write them', () => {
  it('groups by dots and uses a decimal comma', () => {
    expect(formatNumber('vi', 1702)).toBe('1.702');
    expect(formatNumber('vi', 1234567.891)).toBe('1.234.567,891');
    expect(formatNumber('en', 1702)).toBe('1,702');
  });
  it('writes percents without a space', () => {
    expect(formatPercent('vi', 0.125, 1)).toBe('12,5%');
    expect(formatPercent('en', 0.125, 1)).toBe('12.5%');
    expect(formatPercent('vi', 0.5)).toBe('50%');
  });
});

describe('dates', () => {
  it('follows Decree 30/2020 in documents', () => {
    expect(formatDocumentDate('vi', '2026-01-05')).toBe('ngày 05 tháng 01 năm 2026');
    expect(formatDocumentDate('vi', '2026-06-29')).toBe('ngày 29 tháng 6 năm 2026');
    expect(formatDocumentDate('en', '2026-06-29')).toBe('29 June 2026');
  });
  it('shows day/month/year on screens', () => {
    expect(formatDate('2026-11-02')).toBe('02/11/2026');
  });
  it('knows the days of a month', () => {
    expect(isCivilDate('2026-02-29')).toBe(false);
    expect(isCivilDate('2028-02-29')).toBe(true);
    expect(isCivilDate('29/02/2028')).toBe(false);
  });
});

describe('folding', () => {
  it('finds without marks, đ included', () => {
    expect(fold('Đặng Hoà'.normalize('NFD'))).toBe('dang hoa');
  });
  it('compares names whatever the place of the tone mark', () => {
    expect(toneKey('Hòa')).toBe(toneKey('Hoà'.normalize('NFD')));
    expect(toneKey('hòa')).not.toBe(toneKey('hóa'));
  });
});

describe('catalogue', () => {
  const texts = translator(
    { sent: 'Đã gửi', answers: { other: '{n} câu trả lời' }, of: '{n} trên {total}' } as const,
    { sent: 'Sent', answers: { one: '{n} answer', other: '{n} answers' }, of: '{n} of {total}' },
  );
  it('chooses the language and the plural', () => {
    expect(texts('en')('answers', { n: 1 })).toBe('1 answer');
    expect(texts('en')('answers', { n: 1702 })).toBe('1,702 answers');
    expect(texts('vi')('answers', { n: 1702 })).toBe('1.702 câu trả lời');
    expect(texts('vi')('sent')).toBe('Đã gửi');
  });
});

describe('issues', () => {
  it('fills its texts in both languages and says the place', () => {
    const issue = issueMaker({
      'name-twice': {
        vi: ['Tên «{name}» có hai lần.', 'Đổi tên câu ở dòng {row}.'],
        en: ['The name "{name}" stands twice.', 'Rename the question in row {row}.'],
      },
    })('name-twice', { sheet: 'survey', row: 12, column: 'name' }, { name: 'c01', row: 12 });
    expect(issue.message.vi).toBe('Tên «c01» có hai lần.');
    expect(issue.remedy.en).toBe('Rename the question in row 12.');
    expect(describePlace('vi', issue.place)).toBe('trang tính survey, dòng 12, cột name');
  });
});
