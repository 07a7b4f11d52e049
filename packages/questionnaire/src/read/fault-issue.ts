import { issueMaker, type Issue } from '@langnghe/language';
import type { ExpressionFault } from '../expression-fault.ts';

const correctVi = 'Xin sửa lại biểu thức: {source}';
const correctEn = 'Correct the expression: {source}';

const faultTexts = issueMaker({
  'expression-character': {
    vi: ['Biểu thức sai ở ký tự thứ {position}: không hiểu «{found}».', correctVi],
    en: ['The expression is wrong at character {position}: “{found}” means nothing here.', correctEn],
  },
  'expression-quote-open': {
    vi: ['Biểu thức sai ở ký tự thứ {position}: dấu nháy không có dấu đóng.', correctVi],
    en: ['The expression is wrong at character {position}: a quotation mark is not closed.', correctEn],
  },
  'expression-reference-open': {
    vi: ['Biểu thức sai ở ký tự thứ {position}: ngoặc nhọn không có dấu đóng.', correctVi],
    en: ['The expression is wrong at character {position}: a curly bracket is not closed.', correctEn],
  },
  'expression-reference-empty': {
    vi: ['Biểu thức sai ở ký tự thứ {position}: ngoặc nhọn không chứa tên nào.', correctVi],
    en: ['The expression is wrong at character {position}: the curly brackets hold no name.', correctEn],
  },
  'expression-too-long': {
    vi: ['Biểu thức quá dài.', 'Xin chia thành nhiều dòng calculate: {source}'],
    en: ['The expression is too long.', 'Divide it over several calculate rows: {source}'],
  },
  'expression-too-deep': {
    vi: ['Biểu thức sai ở ký tự thứ {position}: quá nhiều ngoặc lồng nhau.', correctVi],
    en: ['The expression is wrong at character {position}: too many brackets within brackets.', correctEn],
  },
  'expression-ends-early': {
    vi: ['Biểu thức kết thúc giữa chừng.', correctVi],
    en: ['The expression ends too early.', correctEn],
  },
  'expression-unexpected': {
    vi: ['Biểu thức sai ở ký tự thứ {position}: «{found}» không đúng chỗ.', correctVi],
    en: ['The expression is wrong at character {position}: “{found}” does not fit here.', correctEn],
  },
  'expression-not-supported': {
    vi: ['Biểu thức sai ở ký tự thứ {position}: «{found}» không được hỗ trợ.', correctVi],
    en: ['The expression is wrong at character {position}: “{found}” is not supported.', correctEn],
  },
});

const longestQuoted = 200;

/** The issue of an expression that cannot be read. */
export function faultIssue(fault: ExpressionFault, place: Issue['place'], source: string): Issue {
  const characters = Array.from(source);
  const position = Math.min(Array.from(source.slice(0, fault.at)).length + 1, characters.length);
  const quoted =
    characters.length > longestQuoted ? `${characters.slice(0, longestQuoted).join('')}…` : source;
  return faultTexts(`expression-${fault.code}`, place, { position, found: fault.found, source: quoted });
}
