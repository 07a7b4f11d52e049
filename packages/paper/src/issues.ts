import { issueMaker } from '@langnghe/language';

export const paperIssue = issueMaker({
  'not-on-paper': {
    severity: 'warning',
    vi: [
      'Câu «{name}» ({type}) không trả lời được trên giấy nên không in.',
      'Nếu cần trên giấy, hãy đổi câu này thành câu chọn hoặc câu ghi chữ trong bảng hỏi.',
    ],
    en: [
      'Question "{name}" ({type}) cannot be answered on paper and is not printed.',
      'If it is needed on paper, make it a choice or a text question in the workbook.',
    ],
  },
  'condition-not-in-words': {
    severity: 'warning',
    vi: [
      'Điều kiện của «{name}» không viết được thành lời trên giấy; câu này in cho mọi người.',
      'Khi nhập phiếu, câu trả lời không thuộc điều kiện sẽ được bỏ. Có thể sửa điều kiện cho đơn giản hơn.',
    ],
    en: [
      'The condition of "{name}" cannot be put into words on paper; it is printed for everybody.',
      'At entry, answers that its condition excludes are left out. A simpler condition can be printed.',
    ],
  },
  'choices-not-filtered': {
    severity: 'warning',
    vi: [
      'Danh sách lựa chọn của «{name}» lọc theo câu khác; trên giấy in đủ mọi lựa chọn.',
      'Nếu danh sách quá dài, hãy chia thành nhiều câu có điều kiện.',
    ],
    en: [
      'The choices of "{name}" are filtered by another question; paper shows all of them.',
      'If the list is too long, split it into several questions with conditions.',
    ],
  },
  'nothing-to-print': {
    vi: ['Phiếu không có câu nào trả lời được trên giấy.', 'Thêm ít nhất một câu chọn hoặc câu ghi chữ.'],
    en: ['No question of this form can be answered on paper.', 'Add at least one choice or text question.'],
  },
  'option-not-codable': {
    vi: [
      'Lựa chọn «{code}» của câu «{name}» có mã quá dài hoặc có ký tự lạ để in cạnh ô.',
      'Dùng mã ngắn bằng chữ số hoặc chữ cái, tối đa 12 ký tự.',
    ],
    en: [
      'Choice "{code}" of question "{name}" has a code too long or too odd to be printed beside its box.',
      'Use short codes of digits or letters, at most 12 characters.',
    ],
  },
});
