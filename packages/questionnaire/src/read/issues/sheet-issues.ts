/** What can be wrong with the sheets of a workbook and their headers. */
export const sheetIssues = {
  'sheet-missing': {
    vi: [
      'Bảng tính không có trang «survey»; chỉ thấy: {sheets}.',
      'Xin đặt tên trang chứa các câu hỏi là survey.',
    ],
    en: [
      'The workbook has no sheet “survey”; it has: {sheets}.',
      'Name the sheet with the questions “survey”.',
    ],
  },
  'sheet-misspelt': {
    severity: 'warning',
    vi: [
      'Trang «{sheet}» không được đọc; có phải ý Ông/Bà là «{nearest}»?',
      'Nếu đúng, xin đổi tên trang thành {nearest}; nếu không, thêm dấu _ vào đầu tên trang.',
    ],
    en: [
      'The sheet “{sheet}” is not read; did you mean “{nearest}”?',
      'If so, rename it {nearest}; if not, put _ before its name.',
    ],
  },
  'sheet-empty': {
    vi: ['Trang «{sheet}» không có dòng nào dưới dòng tiêu đề.', 'Xin viết mỗi câu hỏi trên một dòng.'],
    en: ['The sheet “{sheet}” has no row below its header.', 'Write one question per row.'],
  },
  'sheet-repeated': {
    vi: ['Có hai trang cùng tên «{sheet}» (không kể chữ hoa, chữ thường).', 'Xin bỏ hoặc đổi tên một trang.'],
    en: ['Two sheets are named “{sheet}” (letter case aside).', 'Remove or rename one of them.'],
  },
  'header-missing': {
    vi: ['Thiếu cột «{column}».', 'Xin thêm cột {column} vào dòng đầu tiên có chữ của trang này.'],
    en: ['The column “{column}” is missing.', 'Add the column {column} to the first row of this sheet.'],
  },
  'header-repeated': {
    vi: ['Hai cột «{first}» và «{second}» là một.', 'Xin bỏ hoặc đổi tên một cột.'],
    en: ['The columns “{first}” and “{second}” mean the same.', 'Remove or rename one of them.'],
  },
  'header-unknown': {
    severity: 'warning',
    vi: [
      'Cột «{column}» không được dùng; có phải ý Ông/Bà là «{nearest}»?',
      'Nếu đúng, xin sửa tên cột thành {nearest}.',
    ],
    en: ['The column “{column}” is not used; did you mean “{nearest}”?', 'If so, rename it {nearest}.'],
  },
  'header-with-space': {
    severity: 'warning',
    vi: [
      'Cột «{column}» có khoảng trắng trong tên nên bị bỏ qua.',
      'Nếu cần dùng cột này trong choice_filter, xin đặt tên không có khoảng trắng.',
    ],
    en: [
      'The column “{column}” has a space in its name and is left out.',
      'If a choice_filter needs it, give it a name without spaces.',
    ],
  },
  'form-too-long': {
    vi: [
      'Trang này có {rows} dòng; một phiếu hỏi có nhiều nhất {limit} dòng.',
      'Xin kiểm tra xem đây có đúng là phiếu hỏi không; nếu đúng, xin bỏ bớt câu hoặc chia thành nhiều phiếu.',
    ],
    en: [
      'This sheet has {rows} rows; a questionnaire has at most {limit}.',
      'Check that this is a questionnaire; if it is, leave out questions or divide it into several forms.',
    ],
  },
  'rows-after-gap': {
    severity: 'warning',
    vi: [
      'Từ dòng này trở đi không được đọc, vì phía trên có hơn {gap} dòng trống liền nhau.',
      'Nếu bên dưới còn câu hỏi, xin xoá các dòng trống; nếu không, xin xoá phần thừa.',
    ],
    en: [
      'From this row on nothing is read, because more than {gap} empty rows stand above.',
      'If there are questions below, delete the empty rows; else delete what is left over.',
    ],
  },
  'external-sheet-missing': {
    vi: [
      'Câu này lấy lựa chọn từ trang «external_choices», mà bảng tính không có trang đó.',
      'Xin thêm trang external_choices với các cột list_name, name, hoặc dùng select_one.',
    ],
    en: [
      'The choices come from the sheet “external_choices”, which the workbook lacks.',
      'Add the sheet external_choices with the columns list_name and name, or use select_one.',
    ],
  },
  'setting-value': {
    vi: ['Giá trị «{value}» của {name} không dùng được.', 'Xin sửa trên trang settings: {wanted}.'],
    en: ['The value “{value}” of {name} cannot be used.', 'Correct it on the settings sheet: {wanted}.'],
  },
  'no-questions': {
    vi: ['Phiếu không có câu hỏi nào.', 'Xin thêm ít nhất một câu hỏi trên trang survey.'],
    en: ['The form has no question.', 'Add at least one question to the sheet survey.'],
  },
} as const;
