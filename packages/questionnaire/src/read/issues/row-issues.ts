/** What can be wrong with a row: its type, its name, its label. */
export const rowIssues = {
  'type-missing': {
    vi: [
      'Dòng này thiếu loại câu hỏi (type).',
      'Xin điền cột type, ví dụ text, integer, select_one danh_sach.',
    ],
    en: ['This row has no question type.', 'Fill in type, for example text, integer or select_one list.'],
  },
  'type-unknown': {
    vi: ['Không có loại câu hỏi «{type}».', 'Xin xem lại cột type{nearest}.'],
    en: ['There is no question type “{type}”.', 'Check the column type{nearest}.'],
  },
  'name-missing': {
    vi: ['Dòng này thiếu tên (name).', 'Xin đặt tên ngắn không dấu cách, ví dụ c05.'],
    en: ['This row has no name.', 'Give it a short name without spaces, for example q05.'],
  },
  'name-invalid': {
    vi: [
      'Tên «{name}» không dùng được.',
      'Tên bắt đầu bằng chữ cái hoặc dấu _, sau đó là chữ cái, chữ số, dấu _, - hoặc dấu chấm; không có khoảng trắng{proposal}.',
    ],
    en: [
      'The name “{name}” cannot be used.',
      'A name begins with a letter or _, then letters, digits, _, - or full stops; no spaces{proposal}.',
    ],
  },
  'name-reserved': {
    vi: ['Tên «{name}» dành riêng cho chương trình.', 'Xin đặt tên khác.'],
    en: ['The name “{name}” is reserved.', 'Choose another name.'],
  },
  'name-repeated': {
    vi: ['Tên «{name}» đã dùng ở dòng {other}.', 'Xin đặt tên khác cho một trong hai dòng.'],
    en: ['The name “{name}” is already used in row {other}.', 'Rename one of the two.'],
  },
  'name-repeated-case': {
    severity: 'warning',
    vi: [
      'Tên «{name}» chỉ khác tên ở dòng {other} về chữ hoa, chữ thường.',
      'Nên đặt tên khác hẳn để khỏi nhầm.',
    ],
    en: [
      'The name “{name}” differs only by letter case from that in row {other}.',
      'Better use clearly different names.',
    ],
  },
  'name-repeated-elsewhere': {
    severity: 'warning',
    vi: [
      'Tên «{name}» đã dùng ở nhóm khác (dòng {other}); trong dữ liệu, câu này mang tên «{key}».',
      'Nên đặt tên khác nhau trong cả phiếu.',
    ],
    en: [
      'The name “{name}” is used in another group (row {other}); in the data this question is called “{key}”.',
      'Better use each name once in the whole form.',
    ],
  },
  'name-of-repeat-repeated': {
    vi: [
      'Tên nhóm lặp «{name}» đã dùng ở dòng {other}.',
      'Tên nhóm lặp phải là duy nhất trong cả phiếu; xin đổi tên.',
    ],
    en: [
      'The repeat name “{name}” is already used in row {other}.',
      'A repeat’s name must be unique in the whole form; rename it.',
    ],
  },
  'label-missing': {
    severity: 'warning',
    vi: [
      'Câu «{name}» không có lời hỏi (label).',
      'Xin điền cột label; người trả lời đang thấy một câu trống.',
    ],
    en: ['The question “{name}” has no label.', 'Fill in label; people would see an empty question.'],
  },
  'calculation-missing': {
    vi: ['Dòng calculate «{name}» không có phép tính.', 'Xin điền cột calculation.'],
    en: ['The calculate row “{name}” has no calculation.', 'Fill in calculation.'],
  },
  'big-image-alone': {
    vi: ['Có big-image mà không có image.', 'Xin điền cột image: hình nhỏ để bấm vào xem hình lớn.'],
    en: [
      'There is a big-image without an image.',
      'Fill in image: the small picture that opens the big one.',
    ],
  },
  'trigger-not-reference': {
    vi: [
      'Cột trigger viết «{text}», không phải một tham chiếu.',
      'Xin viết tên câu hỏi dạng {example}; nhiều câu thì cách nhau bằng dấu phẩy.',
    ],
    en: [
      'The column trigger says “{text}”, which is no reference.',
      'Write the question as {example}; separate several with commas.',
    ],
  },
  'trigger-unseen': {
    vi: [
      '«{name}» không hiện ra cho ai nên không ai thay đổi được; không dùng làm trigger.',
      'Xin chọn một câu hỏi mà người trả lời nhìn thấy.',
    ],
    en: [
      'Nobody sees “{name}”, so nobody changes it; it cannot be a trigger.',
      'Choose a question that people see.',
    ],
  },
  'truth-unclear': {
    vi: ['Không hiểu giá trị «{value}».', 'Xin viết yes hoặc no, hoặc một biểu thức.'],
    en: ['“{value}” is not understood.', 'Write yes or no, or an expression.'],
  },
  'date-ambiguous': {
    vi: ['Ô này là ngày tháng do Excel tự đổi: «{value}».', 'Xin định dạng ô là Văn bản (Text) rồi gõ lại.'],
    en: ['Excel turned this cell into a date: “{value}”.', 'Format the cell as text and type it again.'],
  },
} as const;
