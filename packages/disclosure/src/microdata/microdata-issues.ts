import { issueMaker } from '@langnghe/language';

export const microdataIssue = issueMaker({
  'microdata-many-keys': {
    vi: [
      'Có {count} câu so sánh nhóm; tệp từng phiếu chỉ được có nhiều nhất {most}.',
      'Bớt câu so sánh nhóm ở bước «Phiếu hỏi», giữ những câu thô nhất.',
    ],
    en: [
      'There are {count} questions for comparing groups; a file of single answers may have at most {most}.',
      'Take some out at the step "Questionnaire"; keep the coarsest.',
    ],
  },
  'microdata-small-class': {
    vi: [
      'Tổ hợp {combination} có dưới {least} người ({people}): tệp này sẽ chỉ ra họ.',
      'Bỏ một câu so sánh nhóm, hoặc dùng câu có ít mức hơn. Nếu không được thì công bố bảng số thay cho tệp từng phiếu.',
    ],
    en: [
      'The combination {combination} has fewer than {least} people ({people}): the file would point to them.',
      'Take out one of the questions for comparing groups, or use a coarser one. Otherwise publish tables instead of single answers.',
    ],
  },
  'microdata-alike': {
    vi: [
      'Trong tổ hợp {combination}, gần như mọi người trả lời câu {question} giống nhau: biết một người thuộc tổ hợp là biết câu trả lời.',
      'Bỏ câu hỏi này khỏi danh mục bảng, hoặc bỏ một câu so sánh nhóm.',
    ],
    en: [
      'In the combination {combination} nearly everybody gave the same answer to {question}: to know that somebody belongs to it is to know the answer.',
      'Take this question out of the catalogue, or take out one of the questions for comparing groups.',
    ],
  },
  'microdata-risk': {
    vi: [
      'Khả năng trung bình nhận ra một người qua các câu so sánh nhóm là {risk}, quá {most}.',
      'Dùng ít câu so sánh nhóm hơn, hoặc câu có ít mức hơn.',
    ],
    en: [
      'The mean probability of recognising a person by the questions for comparing groups is {risk}, more than {most}.',
      'Use fewer, or coarser, questions for comparing groups.',
    ],
  },
  'microdata-few': {
    vi: [
      'Chỉ có dưới {least} phiếu trả lời được tính: quá ít để công bố từng phiếu.',
      'Công bố bảng số thay cho tệp từng phiếu.',
    ],
    en: [
      'Fewer than {least} answers count: too few to release single ones.',
      'Publish tables instead of single answers.',
    ],
  },
  'microdata-more': {
    vi: [
      'Còn {count} điều khác cùng loại chưa liệt kê.',
      'Sửa những điều đã nêu rồi chạy lại; các điều còn lại thường hết theo.',
    ],
    en: [
      '{count} more of the same are not listed.',
      'Mend those named and run again; most others go with them.',
    ],
  },
});
