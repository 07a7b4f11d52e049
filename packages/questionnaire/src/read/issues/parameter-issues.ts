/** What can be wrong with parameters. */
export const parameterIssues = {
  'parameters-invalid': {
    vi: [
      'Cột parameters viết sai: «{text}».',
      'Xin viết dạng tên=giá_trị, cách nhau bằng khoảng trắng, ví dụ start=0 end=10.',
    ],
    en: [
      'The column parameters cannot be read: “{text}”.',
      'Write name=value, separated by spaces, for example start=0 end=10.',
    ],
  },
  'parameter-unknown': {
    vi: ['Loại câu này không có tham số «{name}».', 'Các tham số được dùng: {accepted}{nearest}.'],
    en: ['This type of question has no parameter “{name}”.', 'It takes: {accepted}{nearest}.'],
  },
  'parameter-unused': {
    severity: 'warning',
    vi: ['Loại câu này không dùng tham số; «{name}» không có tác dụng.', 'Có thể xoá ô parameters.'],
    en: [
      'This type of question takes no parameters; “{name}” does nothing.',
      'The cell parameters can be emptied.',
    ],
  },
  'parameter-with-appearance': {
    vi: [
      'Tham số «{name}» không dùng được cùng appearance «{appearance}».',
      'Xin bỏ tham số, hoặc để trống appearance hay viết: {wanted}.',
    ],
    en: [
      'The parameter “{name}” does not go with the appearance “{appearance}”.',
      'Remove the parameter, or leave appearance empty or write: {wanted}.',
    ],
  },
  'parameter-value': {
    vi: ['Tham số «{name}» có giá trị sai: «{value}».', 'Giá trị đúng: {wanted}.'],
    en: ['The parameter “{name}” has a wrong value: “{value}”.', 'It should be {wanted}.'],
  },
} as const;
