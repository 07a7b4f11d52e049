/** Vietnamese names, as they are written with care, in small letters, or without marks. Lists are common knowledge, not complete. */

export const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai|Tô|Cao|Lâm|Tạ|Hà|Chu|' +
  'Lương|Trương|Thái|Tăng|Quách|Vương|Kiều|Phùng|Nông|Triệu|Hứa|Đàm|Giang|Lò|Sùng|Vàng|Thào|Cà|Quàng|Phó|Tống|Lưu|' +
  'Đào|Văn|Thạch|Kim|Sơn|Châu|Nghiêm|Bạch|Khổng|Mạc|Ma|Hầu|Giàng|Vì|Lường|Cầm|Đèo|Doãn|Nhâm|Ông|Viên|Thân|Ninh|La';

/** Between surname and given name; after one of these anything is a name. */
const middleNames =
  'văn thị đình hữu đức xuân quang ngọc minh thanh quốc hồng bá viết duy trọng như công'.split(' ');

const givenNames = (
  'an anh ánh ân bảo bắc bích bình châu chi chiến chinh chung cúc cường cương danh diễm diệp diệu dung dũng dương duy ' +
  'đạt đăng điệp đông đức giang giàng hà hải hạnh hằng hân hậu hiền hiếu hiệp hoa hoài hoan hoàng hòa hồng huệ hùng huy ' +
  'huyền hưng hương hường khang khánh khiêm khoa khôi khuê kiên kiệt lam lan lân liên liễu linh loan long lộc lợi luân ' +
  'luyến lực lương ly mai mạnh mến minh my mỹ nam nga ngân nghĩa ngọc nguyên nguyệt nhàn nhân nhật nhi nhung như oanh ' +
  'phát phong phú phúc phương phượng quang quân quế quyên quyết quỳnh sang sáng sinh sơn tài tâm tân thái thanh thành ' +
  'thảo thắm thắng thế thi thịnh thoa thơ thơm thu thuận thúy thùy thủy thư thương tiến tiên tình tín toàn toản trang ' +
  'trâm trí triết trinh trọng trung trúc trường tú tuân tuấn tuệ tuyết tùng tư uyên vân vi việt vinh vũ vượng vy xuân yến'
).split(' ');

const titles = 'ông bà anh chị cô chú bác thầy sếp cụ'.split(' ');

/** Of what stands after `Lý văn…`, `do vấn đề…` typed without marks: no name. */
const noName = new Set('đề bản hóa de ban la là và va có co không khong'.split(' '));

interface Syllable {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Names in small letters or without marks, which no capital gives away. From and to in UTF-16 units. */
export function plainNames(text: string): readonly (readonly [from: number, to: number])[] {
  const syllables = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: found, index }): Syllable => ({
    text: found.toLowerCase(),
    from: index,
    to: index + found.length,
  }));
  const names: (readonly [number, number])[] = [];
  for (let i = 0; i < syllables.length; i++) {
    const length = fullName(text, syllables, i) || titledName(text, syllables, i);
    const [first, last] = [syllables[i], syllables[i + length - 1]];
    if (length === 0 || first === undefined || last === undefined) continue;
    names.push([first.from, last.to]);
    i += length - 1;
  }
  return names;
}

/** Syllables of a surname, a middle name and a given name; 0 = none begins here. */
function fullName(text: string, syllables: readonly Syllable[], at: number): number {
  const [surname, middle, given, more] = syllables.slice(at, at + 4);
  if (surname === undefined || middle === undefined || given === undefined) return 0;
  if (!surnameForms.has(surname.text) || !apart(text, surname, middle) || !apart(text, middle, given))
    return 0;
  if (!middleForms.has(middle.text) || noName.has(given.text)) return 0;
  if (!givenForms.has(given.text) && !surelyMiddle.has(middle.text)) return 0;
  const two = more !== undefined && apart(text, given, more) && givenForms.has(more.text);
  return two && middleForms.has(given.text) ? 4 : 3;
}

/** With marks on the title the name has its own too; a title typed without them has a name without. */
function titledName(text: string, syllables: readonly Syllable[], at: number): number {
  const [title, name] = syllables.slice(at, at + 2);
  if (title === undefined || name === undefined || !apart(text, title, name)) return 0;
  if (!titleForms.has(title.text) || titleForms.has(name.text)) return 0;
  const isMarked = !isPlain(title.text);
  const isEither = title.text === 'anh';
  const exact = given.has(name.text) && (isMarked || isEither || isPlain(name.text));
  const bare = !isMarked && isPlain(name.text) && givenForms.has(name.text);
  return exact || bare ? 2 : 0;
}

function apart(text: string, a: Syllable, b: Syllable): boolean {
  return /^[ \u00a0]{1,2}$/u.test(text.slice(a.to, b.from));
}

export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
}

function isPlain(word: string): boolean {
  return word === withoutMarks(word);
}

/** With its marks or without any. */
function forms(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, withoutMarks(word)]));
}

const surnameForms = forms(surnames.toLowerCase().split('|'));
const middleForms = forms(middleNames);
const surelyMiddle = forms(['văn', 'thị', 'đình', 'hữu', 'đức', 'ngọc', 'xuân']);
const givenForms = forms(givenNames);
const titleForms = forms(titles);
const given = new Set(givenNames);
