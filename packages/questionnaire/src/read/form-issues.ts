import { issueMaker } from '@langnghe/language';

const deleteRowVi = 'Không cần làm gì; muốn hết cảnh báo này, xin xoá dòng.';
const deleteRowEn = 'Nothing to do; delete the row to be rid of this warning.';

/** What can be wrong with a form's workbook, as said to the officer who wrote it. */
export const formIssue = issueMaker({
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
  'row-skipped': {
    severity: 'warning',
    vi: [
      'Dòng này không có type, name hay label nên được bỏ qua.',
      'Nếu là câu hỏi, xin điền type và name; nếu không, xin xoá dòng.',
    ],
    en: [
      'This row has neither type, name nor label and is skipped.',
      'If it is a question, give it a type and a name; else delete the row.',
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
  'row-disabled': {
    severity: 'warning',
    vi: ['Dòng này bị tắt bằng cột disabled.', 'Nên dùng cột relevant, hoặc xoá dòng.'],
    en: ['This row is switched off by the column disabled.', 'Better use relevant, or delete the row.'],
  },
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
  'list-name-missing': {
    vi: [
      'Loại «{type}» cần tên một danh sách lựa chọn.',
      'Xin viết tên danh sách sau loại, ví dụ: {type} co_khong.',
    ],
    en: [
      'The type “{type}” needs the name of a choice list.',
      'Write the list after the type, for example {type} yes_no.',
    ],
  },
  'left-out-time': {
    severity: 'warning',
    vi: [
      'Loại «{type}» ghi lại lúc trả lời, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” records the time of answering, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-device': {
    severity: 'warning',
    vi: [
      'Loại «{type}» nhận ra thiết bị, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” tells which device was used, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-person': {
    severity: 'warning',
    vi: [
      'Loại «{type}» cho biết người trả lời là ai, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” tells who answers, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-place': {
    severity: 'warning',
    vi: [
      'Loại «{type}» cho biết người trả lời ở đâu, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” tells where the person is, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-log': {
    severity: 'warning',
    vi: [
      'Loại «{type}» ghi lại từng thao tác, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” records every step, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'left-out-recording': {
    severity: 'warning',
    vi: [
      'Loại «{type}» ghi âm mà người trả lời không thấy, nên không dùng cho khảo sát ẩn danh: dòng này bị bỏ ra khỏi phiếu.',
      deleteRowVi,
    ],
    en: [
      'The type “{type}” records sound unseen, which no anonymous survey does: this row is left out of the form.',
      deleteRowEn,
    ],
  },
  'place-coarse': {
    severity: 'warning',
    vi: [
      'Câu này hỏi vị trí: chỉ giữ đến khoảng một ki-lô-mét, không giữ độ cao và độ chính xác.',
      'Xin chỉ hỏi khi thật cần, và nói rõ với người trả lời rằng họ có thể bỏ trống.',
    ],
    en: [
      'This question asks for a place: it is kept to about a kilometre only, without altitude and accuracy.',
      'Ask it only if you must, and tell people plainly that they may leave it blank.',
    ],
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
  'group-not-closed': {
    vi: [
      '{what} «{name}» mở ở dòng này mà không có dòng kết thúc.',
      'Xin thêm dòng {end} sau câu cuối cùng của nó.',
    ],
    en: ['{what} “{name}” begins in this row and never ends.', 'Add a row {end} after its last question.'],
  },
  'group-not-open': {
    vi: [
      'Dòng kết thúc này không có dòng mở đầu.',
      'Xin xoá dòng này, hoặc thêm dòng {begin} trước câu đầu tiên.',
    ],
    en: [
      'This row ends something that has not begun.',
      'Delete it, or add a row {begin} before the first question.',
    ],
  },
  'group-mismatched': {
    vi: [
      'Dòng này là «{end}», nhưng thứ đang mở là «{begin}» ở dòng {other}.',
      'Xin sửa cho hai dòng cùng loại.',
    ],
    en: ['This row says “{end}”, but what is open is the “{begin}” of row {other}.', 'Make the two match.'],
  },
  'group-empty': {
    severity: 'warning',
    vi: ['Nhóm «{name}» không có câu nào.', 'Xin xoá nhóm, hoặc thêm câu hỏi.'],
    en: ['The group “{name}” is empty.', 'Delete it, or add questions.'],
  },
  'repeat-in-field-list': {
    severity: 'warning',
    vi: [
      'Nhóm lặp «{name}» nằm trong nhóm có appearance field-list (dòng {other}).',
      'Xin đưa nhóm lặp ra ngoài, hoặc bỏ field-list.',
    ],
    en: [
      'The repeat “{name}” stands inside a field-list group (row {other}).',
      'Move it out, or take field-list away.',
    ],
  },
  'table-list-mixed': {
    vi: [
      'Bảng ở dòng {other} dùng danh sách «{first}», nhưng dòng này dùng «{second}».',
      'Các câu trong một nhóm table-list phải dùng chung một danh sách.',
    ],
    en: [
      'The grid of row {other} uses the list “{first}”, but this row uses “{second}”.',
      'All questions of a table-list group must share one list.',
    ],
  },
  'table-list-filter': {
    vi: [
      'Câu trong nhóm table-list không dùng được choice_filter.',
      'Xin bỏ choice_filter, hoặc bỏ table-list ở nhóm.',
    ],
    en: [
      'A question of a table-list group cannot have a choice_filter.',
      'Remove it, or take table-list off the group.',
    ],
  },
  'list-unknown': {
    vi: [
      'Không có danh sách lựa chọn «{list}» trên trang choices.',
      'Xin thêm danh sách này, hoặc sửa tên{nearest}.',
    ],
    en: ['There is no choice list “{list}” on the sheet choices.', 'Add it, or correct the name{nearest}.'],
  },
  'list-unused': {
    severity: 'warning',
    vi: ['Danh sách «{list}» không có câu nào dùng.', 'Không cần làm gì; có thể xoá danh sách này.'],
    en: ['No question uses the list “{list}”.', 'Nothing to do; you may delete it.'],
  },
  'list-in-file': {
    severity: 'warning',
    vi: [
      'Danh sách lấy từ tệp «{file}», không nằm trong bảng tính.',
      'Xin chép các lựa chọn vào trang choices, hoặc tải tệp này lên cùng bảng tính.',
    ],
    en: [
      'The choices come from the file “{file}”, which is not in the workbook.',
      'Copy them to the sheet choices, or upload the file with the workbook.',
    ],
  },
  'file-ending': {
    vi: ['Tệp «{file}» phải có đuôi .csv, .xml hoặc .geojson.', 'Xin sửa tên tệp trong cột type.'],
    en: [
      'The file “{file}” must end in .csv, .xml or .geojson.',
      'Correct the file name in the column type.',
    ],
  },
  'list-of-choice-missing': {
    vi: ['Lựa chọn này không thuộc danh sách nào.', 'Xin điền cột list_name.'],
    en: ['This choice belongs to no list.', 'Fill in list_name.'],
  },
  'choice-name-missing': {
    vi: ['Lựa chọn trong danh sách «{list}» thiếu mã (name).', 'Xin điền cột name, ví dụ 1, 2, 3.'],
    en: ['A choice of the list “{list}” has no name.', 'Fill in name, for example 1, 2, 3.'],
  },
  'choice-label-missing': {
    severity: 'warning',
    vi: ['Lựa chọn «{choice}» của danh sách «{list}» không có lời (label).', 'Xin điền cột label.'],
    en: ['The choice “{choice}” of the list “{list}” has no label.', 'Fill in label.'],
  },
  'choice-repeated': {
    vi: [
      'Danh sách «{list}» có hai lựa chọn cùng mã «{choice}» (dòng {other}).',
      'Xin đổi mã; nếu cố ý, xin đặt allow_choice_duplicates là yes trên trang settings.',
    ],
    en: [
      'The list “{list}” has two choices named “{choice}” (see row {other}).',
      'Rename one; if it is meant, set allow_choice_duplicates to yes on the settings sheet.',
    ],
  },
  'choice-with-space': {
    vi: [
      'Mã lựa chọn «{choice}» có khoảng trắng, mà câu ở dòng {other} của trang survey cho chọn nhiều.',
      'Xin bỏ khoảng trắng trong mã: câu chọn nhiều ghi các mã cách nhau bằng khoảng trắng.',
    ],
    en: [
      'The choice name “{choice}” has a space, and the question in row {other} of survey takes several choices.',
      'Remove the space: several choices are written with spaces between them.',
    ],
  },
  'other-with-filter': {
    vi: [
      'or_other không dùng chung với choice_filter được.',
      'Xin tự thêm lựa chọn «Khác» và một câu text hỏi rõ.',
    ],
    en: [
      'or_other cannot be used together with choice_filter.',
      'Add a choice “Other” and a text question yourself.',
    ],
  },
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
  'calculation-missing': {
    vi: ['Dòng calculate «{name}» không có phép tính.', 'Xin điền cột calculation.'],
    en: ['The calculate row “{name}” has no calculation.', 'Fill in calculation.'],
  },
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
  'file-name-twice': {
    vi: [
      '«{first}» và «{second}» cùng một tên khi bỏ đuôi, không rõ dùng bảng nào.',
      'Xin đổi tên một trong hai.',
    ],
    en: [
      '“{first}” and “{second}” have the same name without the ending; it is not clear which is meant.',
      'Rename one of them.',
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
  'parameter-value': {
    vi: ['Tham số «{name}» có giá trị sai: «{value}».', 'Giá trị đúng: {wanted}.'],
    en: ['The parameter “{name}” has a wrong value: “{value}”.', 'It should be {wanted}.'],
  },
  'truth-unclear': {
    vi: ['Không hiểu giá trị «{value}».', 'Xin viết yes hoặc no, hoặc một biểu thức.'],
    en: ['“{value}” is not understood.', 'Write yes or no, or an expression.'],
  },
  'setting-value': {
    vi: ['Giá trị «{value}» của {name} không dùng được.', 'Xin sửa trên trang settings: {wanted}.'],
    en: ['The value “{value}” of {name} cannot be used.', 'Correct it on the settings sheet: {wanted}.'],
  },
  'date-ambiguous': {
    vi: ['Ô này là ngày tháng do Excel tự đổi: «{value}».', 'Xin định dạng ô là Văn bản (Text) rồi gõ lại.'],
    en: ['Excel turned this cell into a date: “{value}”.', 'Format the cell as text and type it again.'],
  },
  'no-questions': {
    vi: ['Phiếu không có câu hỏi nào.', 'Xin thêm ít nhất một câu hỏi trên trang survey.'],
    en: ['The form has no question.', 'Add at least one question to the sheet survey.'],
  },
});
