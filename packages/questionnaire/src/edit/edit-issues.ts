import { issueMaker } from '@langnghe/language';

/** What stands in the way of a change in the editor. */
export const editIssue = issueMaker({
  'item-gone': {
    vi: [
      'Trong phiếu không còn «{name}».',
      'Có thể mục này vừa bị xóa hoặc đổi tên; xin xem lại danh sách câu.',
    ],
    en: ['The form has no “{name}” any more.', 'It may have just been deleted or renamed; look at the list.'],
  },
  'item-needed': {
    vi: [
      '«{name}» còn được «{user}» dùng đến.',
      'Xin sửa «{user}» trước, hoặc bấm xóa kèm bỏ điều kiện của những câu đó.',
    ],
    en: [
      '“{user}” still needs “{name}”.',
      'Change “{user}” first, or delete together with the conditions of those questions.',
    ],
  },
  'choice-needed': {
    vi: [
      'Lựa chọn «{choice}» còn được điều kiện của «{user}» dùng đến.',
      'Xin sửa điều kiện của «{user}» trước khi bỏ hoặc đổi mã lựa chọn này.',
    ],
    en: [
      'The choice “{choice}” is still used by a rule of “{user}”.',
      'Change the rule of “{user}” before removing this choice or changing its code.',
    ],
  },
  'choice-code-missing': {
    vi: ['Một lựa chọn chưa có mã.', 'Xin ghi mã ngắn cho mỗi lựa chọn, ví dụ 1, 2, 3.'],
    en: ['A choice has no code.', 'Give each choice a short code, for example 1, 2, 3.'],
  },
  'choice-code-repeated': {
    vi: ['Hai lựa chọn cùng mã «{choice}».', 'Mỗi lựa chọn phải có mã riêng; xin đổi một mã.'],
    en: ['Two choices have the code “{choice}”.', 'Each choice needs a code of its own; change one.'],
  },
  'choices-none': {
    vi: ['Câu chọn phải có ít nhất một lựa chọn.', 'Xin giữ lại một lựa chọn, hoặc đổi loại câu.'],
    en: ['A choice question needs at least one choice.', 'Keep one, or change the type of the question.'],
  },
  'group-into-itself': {
    vi: ['Không đưa được nhóm «{name}» vào trong chính nó.', 'Xin chọn chỗ khác.'],
    en: ['The group “{name}” cannot be put inside itself.', 'Choose another place.'],
  },
  'nowhere-to-go': {
    vi: ['«{name}» không chuyển được nữa theo hướng này.', 'Mục này đã ở đầu hoặc cuối phiếu.'],
    en: ['“{name}” cannot go further that way.', 'It is already at the beginning or the end of the form.'],
  },
  'language-last': {
    vi: ['Phiếu phải có ít nhất một ngôn ngữ.', 'Xin thêm ngôn ngữ khác trước.'],
    en: ['A form needs at least one language.', 'Add another one first.'],
  },
  'language-unknown': {
    vi: ['«{language}» không phải mã ngôn ngữ.', 'Xin dùng mã chuẩn, ví dụ vi, en, km.'],
    en: ['“{language}” is not a language code.', 'Use a standard code such as vi, en or km.'],
  },
});
