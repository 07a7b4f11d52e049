import { issueMaker } from '@langnghe/language';

/** What can be wrong with the distributions of the population that somebody enters for the weights. */
export const planIssue = issueMaker({
  'plan.unreadable': {
    vi: [
      'Không đọc được kế hoạch tính trọng số ({reason}).',
      'Nhập lại ở màn hình «Trọng số», hoặc sửa tệp weighting-plan.json.',
    ],
    en: [
      'The weighting plan cannot be read ({reason}).',
      'Enter it again on the screen "Weights", or correct the file weighting-plan.json.',
    ],
  },
  'plan.too-late': {
    vi: [
      'Các bảng đã được bảo vệ để công bố nên trọng số không đổi được nữa.',
      'Muốn dùng phân bố khác, hãy ghi vào cuộc khảo sát sau.',
    ],
    en: [
      'The tables are already protected for publication, so the weights cannot change any more.',
      'Use other distributions in a later study.',
    ],
  },
  'plan.bounds': {
    vi: [
      'Giới hạn phải là hai số: một số trên 0 và dưới 1, một số trên 1.',
      'Ví dụ: 0,3 và 3, nghĩa là không ai được tính ít hơn 0,3 lần hay nhiều hơn 3 lần trước đó.',
    ],
    en: [
      'Bounds are two numbers: one above 0 and below 1, one above 1.',
      'For example 0.3 and 3: nobody counts less than 0.3 times or more than 3 times as before.',
    ],
  },
  'plan.needs-bounds': {
    vi: ['Cách logit cần cả hai giới hạn.', 'Điền hai giới hạn, ví dụ 0,3 và 3.'],
    en: ['The logit method needs both bounds.', 'Give two bounds, for example 0.3 and 3.'],
  },
  'margin.no-source': {
    vi: [
      'Chưa ghi nguồn của các con số.',
      'Ghi tên tài liệu và năm; nguồn được in trong báo cáo cùng các con số.',
    ],
    en: [
      'The source of the numbers is missing.',
      'Name the document and year; it is printed in the report with the numbers.',
    ],
  },
  'margin.no-question': {
    vi: ['Chưa chọn câu hỏi.', 'Chọn câu hỏi mà các con số chia theo.'],
    en: ['No question is chosen.', 'Choose the question that the numbers are divided by.'],
  },
  'margin.question-unknown': {
    vi: [
      'Không có câu hỏi chọn một đáp án nào tên «{question}».',
      'Chọn một câu chọn một đáp án có trong phiếu, như giới tính hay nhóm tuổi.',
    ],
    en: [
      'There is no choose-one question "{question}".',
      'Choose a question of the form with one answer, such as gender or age group.',
    ],
  },
  'margin.number-unknown': {
    vi: [
      'Không có câu hỏi trả lời bằng số nào tên «{question}».',
      'Chọn một câu trả lời bằng số có trong phiếu.',
    ],
    en: [
      'There is no question "{question}" that is answered by a number.',
      'Choose one of the form, such as age in years or people in the household.',
    ],
  },
  'margin.number-twice': {
    vi: ['Câu «{question}» có hai con số.', 'Giữ một con số cho mỗi câu.'],
    en: ['The question "{question}" has two numbers.', 'Keep one for each.'],
  },
  'margin.no-value': {
    vi: ['«{text}» không phải là một số lớn hơn 0.', 'Ghi một số lớn hơn 0, ví dụ 20.500 hoặc 4,1.'],
    en: ['"{text}" is not a number above 0.', 'Give a number above 0, for example 20,500 or 4.1.'],
  },
  'margin.empty': {
    vi: ['Chưa có con số nào.', 'Dán từ bảng tính: mỗi nhóm một dòng, tên nhóm ở cột đầu, số ở cột cuối.'],
    en: [
      'There are no numbers yet.',
      'Paste from a spreadsheet: one line for each group, its name first, its number last.',
    ],
  },
  'margin.no-number': {
    vi: [
      'Dòng này không có con số hợp lệ ở cột cuối: «{text}».',
      'Ghi số lớn hơn 0. Nhóm không có ai thì gộp với nhóm khác bằng dấu +.',
    ],
    en: [
      'This line has no valid number at its end: "{text}".',
      'Give a number above 0. Join a group that nobody belongs to with another by +.',
    ],
  },
  'margin.columns': {
    vi: [
      'Dòng này có {found} cột tên nhóm, cần {wanted}: «{text}».',
      'Mỗi câu hỏi một cột tên nhóm, rồi đến cột số; các cột cách nhau bằng tab hoặc dấu chấm phẩy.',
    ],
    en: [
      'This line has {found} columns of names, {wanted} are needed: "{text}".',
      'One column of names for each question, then the number; columns are separated by tabs or semicolons.',
    ],
  },
  'margin.category-unknown': {
    vi: [
      'Câu hỏi không có nhóm «{text}».',
      'Viết đúng như trong phiếu: {known}. Gộp hai nhóm bằng dấu + có dấu cách hai bên.',
    ],
    en: [
      'The question has no category "{text}".',
      'Write it as in the form: {known}. Join two categories by a + with spaces around it.',
    ],
  },
  'margin.category-twice': {
    vi: ['Nhóm «{text}» có hai dòng.', 'Giữ một dòng cho mỗi nhóm.'],
    en: ['Category "{text}" stands on two lines.', 'Keep one line for each.'],
  },
  'margin.category-missing': {
    vi: [
      'Chưa có con số cho nhóm «{text}».',
      'Thêm một dòng cho nhóm này, hoặc gộp nó với nhóm khác bằng dấu +.',
    ],
    en: ['There is no number for the category "{text}".', 'Add a line for it, or join it with another by +.'],
  },
  'margin.one-cell': {
    vi: ['Chỉ có một nhóm: không có gì để điều chỉnh.', 'Cần ít nhất hai nhóm.'],
    en: ['There is only one group: nothing to adjust to.', 'At least two are needed.'],
  },
  'margin.total-differs': {
    vi: ['Dòng tổng ghi {stated} nhưng các nhóm cộng lại được {sum}.', 'Xem lại từng nhóm và dòng tổng.'],
    en: ['The total line says {stated}, the groups add up to {sum}.', 'Check the groups and the total.'],
  },
  'margin.not-hundred': {
    vi: [
      'Các tỷ lệ của «{margin}» cộng lại được {sum} %, không phải 100 %.',
      'Sửa các tỷ lệ, hoặc chọn đơn vị là số người.',
    ],
    en: [
      'The percentages of "{margin}" add up to {sum} %, not 100 %.',
      'Correct them, or choose numbers of people as the unit.',
    ],
  },
  'margin.differs-from-frame': {
    vi: [
      'Phân bố «{margin}» có tổng {sum} người, danh sách đơn vị có {people} người.',
      'Hai nguồn phải nói về cùng một tổng thể. Nếu chỉ khác phạm vi (ví dụ chỉ tính người từ 18 tuổi), hãy nhập tỷ lệ phần trăm.',
    ],
    en: [
      'The distribution "{margin}" adds up to {sum} people, the list of units to {people}.',
      'Both must be of one population. If only the scope differs (say adults alone), enter percentages.',
    ],
  },
  'margin.differs': {
    vi: [
      'Hai phân bố mâu thuẫn: «{margin}» có tổng {sum} người, «{other}» có tổng {people} người.',
      'Sửa con số sai, hoặc nhập tỷ lệ phần trăm.',
    ],
    en: [
      'The distributions contradict each other: "{margin}" adds up to {sum} people, "{other}" to {people}.',
      'Correct the wrong numbers, or enter percentages.',
    ],
  },
});
