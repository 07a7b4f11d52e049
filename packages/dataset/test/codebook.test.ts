import { describe, expect, it } from 'vitest';
import { categoryRole } from '../src/category-role.ts';
import { codebookOf } from '../src/codebook-of.ts';
import { isScale } from '../src/scale.ts';
import type { Category } from '../src/codebook.ts';
import { questionnaire } from './questionnaire-fixture.ts';

const codebook = codebookOf(questionnaire);
const variable = (name: string) => codebook.variables.find((each) => each.name === name);

const options = (...labels: readonly string[]): { value: string; label: { vi: string } }[] =>
  labels.map((label) => {
    const [value = '', ...text] = label.split(' ');
    return { value, label: { vi: text.join(' ') } };
  });
const roles = (...labels: readonly string[]): string[] => {
  const list = options(...labels);
  return list.map((option) => categoryRole(option, list));
};
const scale = (...labels: readonly string[]): boolean => {
  const list = options(...labels);
  return isScale(list.map((option): Category => ({ ...option, role: categoryRole(option, list) })));
};

describe('the codebook of a questionnaire', () => {
  it('has a variable for each question that becomes columns, in the order asked', () => {
    expect(codebook.variables.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'gioi: category',
      'c18_a: category',
      'kenh: set',
      'so_buoi: number',
      'diem: number',
      'uu_tien__1: number',
      'uu_tien__2: number',
      'uu_tien__96: number',
      'uu_tien__97: number',
      'gop_y: text',
      'ngay: text',
      'gap_doi: number',
      'nha__entries: number',
    ]);
  });
  it('names what it leaves out, and why', () => {
    expect(codebook.leftOut).toEqual([
      { name: 'anh', reason: 'file' },
      { name: 'noi', reason: 'location' },
      { name: 'noi_chuoi', reason: 'calculated-text' },
    ]);
  });
  it('carries headings and the question of a grid, outermost first', () => {
    expect(variable('c18_a')?.section.map(({ vi }) => vi)).toEqual(['Phần I', 'Đồng ý hay không?']);
    expect(variable('gioi')?.section.map(({ en }) => en)).toEqual(['Part I']);
  });
  it('says when a question is asked, by its groups too', () => {
    expect(variable('c18_a')?.askedIf).toBe("${gioi} = '2'");
    expect(variable('kenh')?.askedIf).toBe("${gioi} = '1'");
    expect(variable('gioi')).not.toHaveProperty('askedIf');
  });
  it('knows the ends of a range', () => {
    expect(variable('diem')).toMatchObject({ minimum: 0, maximum: 10 });
  });
  it('tells a scale from a list', () => {
    expect(variable('c18_a')).toMatchObject({ ordered: true });
    expect(variable('gioi')).toMatchObject({ ordered: false });
  });
});

describe('roles of categories', () => {
  it('go by the codes 96 to 99', () => {
    expect(
      roles('1 Có', '2 Không', '96 Khác', '97 Chưa xem', '98 Không nhớ', '99 Không muốn trả lời'),
    ).toEqual(['substantive', 'substantive', 'other', 'none', 'dont-know', 'refused']);
  });
  it('do not where 96 to 99 are ordinary codes', () => {
    expect(roles('94 Bắc', '95 Trung', '96 Nam', '97 Tây')).toEqual(Array(4).fill('substantive'));
  });
  it('go by the usual labels too', () => {
    expect(
      roles('a Tốt', 'b Khác (ghi rõ)', 'c Khó trả lời', 'd Không muốn trả lời', 'e Không liên quan đến tôi'),
    ).toEqual(['substantive', 'other', 'dont-know', 'refused', 'none']);
    expect(roles('1 Satisfied', '2 Not satisfied', "8 Don't know", '9 Prefer not to say').slice(2)).toEqual([
      'dont-know',
      'refused',
    ]);
  });
  it('leave "không biết" an answer where the question is about knowing', () => {
    expect(roles('1 Biết rõ', '2 Có nghe', '3 Không biết')[2]).toBe('substantive');
    expect(roles('1 Tốt', '2 Xấu', '3 Không biết')[2]).toBe('dont-know');
  });
  it('leave "Khác" an answer where nothing more is asked', () => {
    expect(roles('1 Nam', '2 Nữ', '3 Khác')[2]).toBe('substantive');
  });
});

describe('scales', () => {
  it('are found by words of degree', () => {
    expect(
      scale('1 Rất khó hiểu', '2 Khó hiểu', '3 Tạm được', '4 Dễ hiểu', '5 Rất dễ hiểu', '97 Chưa xem'),
    ).toBe(true);
    expect(
      scale('1 Được biết đầy đủ', '2 Được biết một phần', '3 Không được biết', '4 Không liên quan đến tôi'),
    ).toBe(true);
    expect(scale('1 Never', '2 Sometimes', '3 Often')).toBe(true);
  });
  it('are found by numbers that never fall, and by open ends', () => {
    expect(scale('1 18–29 tuổi', '2 30–44 tuổi', '3 45–59 tuổi', '4 Từ 60 tuổi')).toBe(true);
    expect(scale('0 0', '1 1', '2 2', '3 3')).toBe(true);
    expect(scale('1 Tiểu học trở xuống', '2 Trung học cơ sở', '3 Đại học trở lên')).toBe(true);
  });
  it('are not lists of things', () => {
    expect(scale('1 Loa', '2 Zalo', '3 Họp', '4 Báo')).toBe(false);
    expect(scale('1 Có', '2 Không')).toBe(false);
    expect(scale('1 Rất tốt', '5 Tốt', '3 Kém')).toBe(false);
    expect(scale('1 Tổ 5', '2 Tổ 3', '3 Tổ 9')).toBe(false);
  });
});
