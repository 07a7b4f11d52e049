/** What can be wrong with a rule: names, functions, paths. */
export const ruleIssues = {
  'reference-unknown': {
    vi: ['Không có câu nào tên «{name}».', 'Xin sửa {reference}{nearest}.'],
    en: ['There is no question named “{name}”.', 'Correct {reference}{nearest}.'],
  },
  'reference-ambiguous': {
    vi: [
      'Tên «{name}» có ở nhiều dòng ({rows}) nên không rõ là câu nào.',
      'Xin đặt tên khác nhau cho các câu đó.',
    ],
    en: [
      'The name “{name}” stands in several rows ({rows}); it is not clear which is meant.',
      'Give those questions different names.',
    ],
  },
  'reference-without-marks': {
    vi: [
      '«{name}» trong biểu thức không phải là một tham chiếu.',
      "Để lấy câu trả lời, xin viết {reference}; để viết chữ, xin đặt trong dấu nháy: '{name}'.",
    ],
    en: [
      '“{name}” in the expression refers to nothing.',
      "To use an answer, write {reference}; to write text, put it in quotes: '{name}'.",
    ],
  },
  'word-without-meaning': {
    severity: 'warning',
    vi: [
      '«{name}» trong biểu thức không phải là câu hỏi nào nên luôn trống.',
      "Nếu là chữ, xin đặt trong dấu nháy: '{name}'; nếu là câu hỏi, xin viết {reference}.",
    ],
    en: [
      '“{name}” in the expression is no question and is always empty.',
      "If it is text, put it in quotes: '{name}'; if a question, write {reference}.",
    ],
  },
  'reference-to-left-out': {
    severity: 'warning',
    vi: [
      'Biểu thức dùng «{name}», mà câu đó bị bỏ ra khỏi phiếu; giá trị của nó luôn trống.',
      'Xin bỏ tham chiếu này.',
    ],
    en: [
      'The expression uses “{name}”, which is left out of the form; it is always empty.',
      'Remove the reference.',
    ],
  },
  'path-unknown': {
    vi: [
      'Đường dẫn «{path}» không dẫn đến câu nào.',
      'Xin dùng tên câu, dạng {example}, thay cho đường dẫn.',
    ],
    en: [
      'The path “{path}” leads to no question.',
      'Use the question’s name, as in {example}, instead of a path.',
    ],
  },
  'function-unknown': {
    vi: ['Không có hàm «{name}()».', 'Xin sửa tên hàm{nearest}.'],
    en: ['There is no function “{name}()”.', 'Correct its name{nearest}.'],
  },
  'function-arguments': {
    vi: ['Hàm {name}() cần {wanted} tham số, ở đây có {given}.', 'Xin sửa các tham số trong ngoặc.'],
    en: ['{name}() takes {wanted} arguments; here it has {given}.', 'Correct the arguments in brackets.'],
  },
  'function-not-served': {
    severity: 'warning',
    vi: [
      'Hàm {name}() không dùng được ở đây; giá trị của nó luôn trống.',
      'Xin bỏ hàm này, hoặc thay bằng hàm của XLSForm.',
    ],
    en: [
      '{name}() is not served here; its value is always empty.',
      'Remove it, or use a function of XLSForm instead.',
    ],
  },
  'instance-unknown': {
    severity: 'warning',
    vi: [
      'Biểu thức dùng danh sách «{list}» không có trong bảng tính; giá trị của nó luôn trống.',
      'Xin thêm danh sách này vào trang choices, hoặc sửa tên{nearest}.',
    ],
    en: [
      'The expression uses the list “{list}”, which is not in the workbook; it is always empty.',
      'Add it to the sheet choices, or correct the name{nearest}.',
    ],
  },
  'pattern-invalid': {
    vi: ['Mẫu regex «{pattern}» viết sai.', 'Xin kiểm tra các dấu ngoặc và dấu gạch chéo ngược trong mẫu.'],
    en: ['The regex pattern “{pattern}” is not valid.', 'Check its brackets and backslashes.'],
  },
  'column-unknown': {
    severity: 'warning',
    vi: ['Danh sách «{list}» không có cột «{column}».', 'Xin thêm cột này vào trang choices{nearest}.'],
    en: ['The list “{list}” has no column “{column}”.', 'Add it to the sheet choices{nearest}.'],
  },
  'choice-in-expression-unknown': {
    severity: 'warning',
    vi: [
      'Câu «{name}» không có lựa chọn «{choice}», nên điều kiện này không bao giờ đúng.',
      'Xin sửa mã lựa chọn{nearest}.',
    ],
    en: [
      '“{name}” has no choice “{choice}”, so this condition is never true.',
      'Correct the choice{nearest}.',
    ],
  },
  circular: {
    vi: [
      'Điều kiện hoặc phép tính đi vòng tròn: {cycle}.',
      'Xin bỏ một tham chiếu trong vòng này (cột relevant hoặc calculation).',
    ],
    en: [
      'Relevance or calculation runs in a circle: {cycle}.',
      'Take one of these references away (relevant or calculation).',
    ],
  },
} as const;
