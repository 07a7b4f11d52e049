import { issueMaker } from '@langnghe/language';

/** What can be wrong with a file of answers collected elsewhere. Cell texts come into messages: the file is theirs. */
export const importIssue = issueMaker({
  'import-empty': {
    vi: ['Tệp không có dòng trả lời nào.', 'Dòng đầu cần là tên các cột, mỗi dòng sau là một phiếu.'],
    en: [
      'The file has no rows of answers.',
      'The first row must hold the headings, each further row one form.',
    ],
  },
  'import-nothing-matched': {
    vi: [
      'Không cột nào khớp với bảng hỏi.',
      'Đặt tên cột theo tên câu hỏi (ví dụ {example}) hoặc đúng lời câu hỏi; hoặc bỏ bảng hỏi để hệ thống tự suy ra từ tệp.',
    ],
    en: [
      'No column matches the questionnaire.',
      'Head the columns with the question’s name (such as {example}) or its wording; or leave the questionnaire out to have one inferred from the file.',
    ],
  },
  'import-column-twice': {
    vi: [
      'Hai cột {columns} cùng khớp với câu «{question}».',
      'Giữ lại một cột, hoặc đổi tên cột không phải là câu này.',
    ],
    en: [
      'Columns {columns} both match question “{question}”.',
      'Keep one, or rename the one that is another question.',
    ],
  },
  'import-not-an-option': {
    vi: [
      '«{text}» không phải là lựa chọn của câu «{question}».',
      'Sửa thành mã hoặc lời của một lựa chọn: {options}.',
    ],
    en: [
      '“{text}” is not an option of question “{question}”.',
      'Change it to the code or label of an option: {options}.',
    ],
  },
  'import-spelling': {
    severity: 'warning',
    vi: ['«{text}» được hiểu là «{option}».', 'Nếu không phải, hãy sửa ô này.'],
    en: ['“{text}” was taken for “{option}”.', 'If that is wrong, correct the cell.'],
  },
  'import-not-a-mark': {
    vi: ['«{text}» không cho biết lựa chọn này có được chọn hay không.', 'Dùng 1 và 0, hoặc x và ô trống.'],
    en: ['“{text}” does not say whether this option was chosen.', 'Use 1 and 0, or x and an empty cell.'],
  },
  'import-options-disagree': {
    vi: [
      'Cột này và các cột từng lựa chọn của câu «{question}» không khớp nhau.',
      'Sửa cho khớp, hoặc bỏ các cột từng lựa chọn.',
    ],
    en: [
      'This column and the columns of single options of question “{question}” disagree.',
      'Make them agree, or remove the columns of single options.',
    ],
  },
  'import-not-a-number': {
    vi: ['«{text}» không phải là số.', 'Chỉ ghi số, ví dụ 12 hoặc 12,5; không biết thì để trống.'],
    en: [
      '“{text}” is not a number.',
      'Write a number only, such as 12 or 12.5; leave it empty if not known.',
    ],
  },
  'import-number-unclear': {
    vi: [
      'Không rõ «{text}» là số nghìn hay số thập phân.',
      'Bỏ dấu phân nhóm (1234), hoặc ghi rõ phần thập phân (1,2340).',
    ],
    en: [
      'It is not clear whether “{text}” has a thousands or a decimal mark.',
      'Write it without grouping (1234), or with other decimals (1.2340).',
    ],
  },
  'import-not-a-date': {
    vi: ['«{text}» không phải là ngày.', 'Ghi ngày/tháng/năm với năm bốn chữ số, ví dụ 22/11/2026.'],
    en: ['“{text}” is not a date.', 'Write day/month/year with a four-digit year, such as 22/11/2026.'],
  },
  'import-not-asked': {
    vi: [
      'Theo bảng hỏi, câu «{question}» không được hỏi ở phiếu này nhưng ô có ghi.',
      'Kiểm tra câu điều kiện trước đó, hoặc để trống ô này.',
    ],
    en: [
      'By its rules the questionnaire does not ask “{question}” here, but the cell is filled.',
      'Check the answer that leads to it, or empty the cell.',
    ],
  },
  'import-not-allowed': {
    vi: ['Câu «{question}»: {viReason}', 'Sửa ô này, hoặc để trống nếu không rõ.'],
    en: ['Question “{question}”: {enReason}', 'Correct the cell, or leave it empty if not known.'],
  },
  'import-other-text': {
    severity: 'warning',
    vi: [
      'Phần ghi thêm «{text}» sau lựa chọn khác không có câu nào để giữ; chỉ giữ lựa chọn.',
      'Muốn giữ phần này, thêm một câu ghi rõ vào bảng hỏi.',
    ],
    en: [
      'No question keeps the words “{text}” written beside “other”; only the choice is kept.',
      'To keep them, add a “please specify” question to the questionnaire.',
    ],
  },
  'import-personal-text': {
    vi: [
      'Ô này có vẻ chứa số điện thoại, thư điện tử hoặc số giấy tờ.',
      'Xóa phần đó khỏi ô; ý kiến vẫn giữ được mà không lộ ai.',
    ],
    en: [
      'This cell seems to hold a phone number, an e-mail address or an identity number.',
      'Delete that part; the opinion can stay without saying whose it is.',
    ],
  },
  'import-no-weight': {
    vi: ['Trọng số ở ô này không phải là số lớn hơn 0.', 'Ghi trọng số của phiếu; mọi phiếu đều phải có.'],
    en: [
      'The weight in this cell is not a number above 0.',
      'Write the weight of this form; every form needs one.',
    ],
  },
  'import-no-group': {
    vi: [
      'Ô này trống nên không biết phiếu thuộc tầng hoặc cụm nào.',
      'Ghi tầng hoặc cụm của phiếu; mọi phiếu đều phải có.',
    ],
    en: [
      'This cell is empty, so the stratum or cluster of the form is not known.',
      'Fill it in; every form needs one.',
    ],
  },
  'import-undecided': {
    vi: [
      'Có {cells} ô chưa dùng được.',
      'Sửa các ô trong danh sách rồi nhập lại, hoặc chọn rõ: để trống các ô đó, hoặc bỏ cả dòng.',
    ],
    en: [
      '{cells} cells cannot be used as they are.',
      'Correct the cells listed and import again, or decide: leave those cells empty, or leave out their rows.',
    ],
  },
});
