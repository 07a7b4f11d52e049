import { issueMaker } from '@langnghe/language';

/** What can be wrong with a model formula. */
export const formulaIssue = issueMaker({
  'formula.syntax': {
    vi: [
      'Không đọc được công thức «{formula}»: vướng ở ký tự thứ {position} («{found}»).',
      'Viết công thức theo dạng: y ~ a + b.',
    ],
    en: [
      'The formula “{formula}” cannot be read: it breaks at character {position} (“{found}”).',
      'Write it like y ~ a + b.',
    ],
  },
  'formula.too-long': {
    vi: ['Công thức có {parts} phần tử, nhiều hơn {most}.', 'Viết công thức ngắn hơn.'],
    en: ['The formula has {parts} parts, more than {most}.', 'Write a shorter formula.'],
  },
  'formula.no-tilde': {
    vi: ['Công thức «{formula}» thiếu dấu ngã (~).', 'Viết công thức theo dạng: y ~ a + b, hoặc ~ a + b.'],
    en: ['The formula “{formula}” has no tilde (~).', 'Write it like y ~ a + b, or ~ a + b.'],
  },
  'formula.not-terms': {
    vi: [
      'Vế phải của công thức «{formula}» có số không dùng được.',
      'Ngoài tên biến chỉ dùng 0, 1 hoặc số mũ; phép tính đặt trong I( ).',
    ],
    en: [
      'The right side of the formula “{formula}” has a number that means nothing there.',
      'Besides variables only 0, 1 and exponents may stand there; put arithmetic inside I( ).',
    ],
  },
  'formula.unknown-variable': {
    vi: ['Không có biến «{variable}» trong dữ liệu.', 'Kiểm tra lại tên biến trong công thức.'],
    en: ['The data have no variable “{variable}”.', 'Check the name in the formula.'],
  },
  'formula.unknown-function': {
    vi: [
      'Không biết hàm «{name}» trong công thức.',
      'Dùng được: I, factor, offset, as.numeric, log, log10, log2, exp, sqrt, abs.',
    ],
    en: [
      'The formula uses an unknown function “{name}”.',
      'Known are I, factor, offset, as.numeric, log, log10, log2, exp, sqrt, abs.',
    ],
  },
  'formula.not-a-number': {
    vi: [
      '«{expression}» không phải là số.',
      'Chọn một biến số, hoặc so sánh với một giá trị, ví dụ I(x == "Có").',
    ],
    en: [
      '“{expression}” is not a number.',
      'Choose a variable of numbers, or compare it with a value, as in I(x == "Yes").',
    ],
  },
  'formula.too-many-columns': {
    vi: ['Công thức tạo ra {columns} cột, nhiều hơn {most}.', 'Gộp bớt danh mục hoặc bỏ tương tác.'],
    en: ['The formula makes {columns} columns, more than {most}.', 'Merge categories or drop interactions.'],
  },
});
