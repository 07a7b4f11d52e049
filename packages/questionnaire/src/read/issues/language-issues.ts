/** What can be wrong with the languages of a form. */
export const languageIssues = {
  'language-code-missing': {
    severity: 'warning',
    vi: ['Ngôn ngữ «{language}» không có mã.', 'Xin viết mã trong ngoặc, ví dụ: label::Tiếng Việt (vi).'],
    en: [
      'The language “{language}” has no code.',
      'Write the code in brackets, for example label::English (en).',
    ],
  },
  'language-code-unknown': {
    severity: 'warning',
    vi: ['Mã ngôn ngữ «{code}» không đúng dạng.', 'Xin dùng mã chuẩn, ví dụ vi, en, tyz.'],
    en: ['“{code}” is not a language code.', 'Use a standard code such as vi, en or tyz.'],
  },
  'language-column-missing': {
    severity: 'warning',
    vi: [
      'Ngôn ngữ «{language}» không có cột «{column}».',
      'Xin thêm cột {column}::{language}, nếu không người trả lời sẽ thấy ngôn ngữ khác ở chỗ đó.',
    ],
    en: [
      'The language “{language}” has no column “{column}”.',
      'Add a column {column}::{language}, or people will see another language there.',
    ],
  },
  'language-default-unknown': {
    severity: 'warning',
    vi: [
      'Không cột nào mang ngôn ngữ mặc định «{language}».',
      'Xin sửa default_language trên trang settings cho khớp với tên ngôn ngữ ở các cột.',
    ],
    en: [
      'No column is in the default language “{language}”.',
      'Make default_language on the settings sheet match the language name in the columns.',
    ],
  },
  'label-translation-missing': {
    severity: 'warning',
    vi: [
      '«{name}» chưa có lời bằng ngôn ngữ «{language}».',
      'Xin điền cột label của ngôn ngữ đó; nếu không người trả lời sẽ thấy ngôn ngữ khác.',
    ],
    en: [
      '“{name}” has no text in the language “{language}”.',
      'Fill in its label in that language, or people will see another one.',
    ],
  },
} as const;
