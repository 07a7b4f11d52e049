import { issueMaker } from '@langnghe/language';

export const codingIssue = issueMaker({
  'coding-question-unknown': {
    vi: ['Không có câu hỏi mở «{question}».', 'Chọn câu trong danh sách các câu trả lời bằng lời.'],
    en: ['There is no open question "{question}".', 'Choose one from the list of open questions.'],
  },
  'coding-published': {
    vi: [
      'Báo cáo đã công bố nên việc đọc ý kiến không đổi được nữa.',
      'Phần đã công bố giữ nguyên như mọi người đang đọc.',
    ],
    en: [
      'The report is published, so the coding can no longer change.',
      'What was published stays as everybody reads it.',
    ],
  },
  'coding-text-unknown': {
    vi: ['Không có ý kiến số {text}.', 'Quay lại danh sách và mở ý kiến khác.'],
    en: ['There is no text number {text}.', 'Go back to the list and open another one.'],
  },
  'theme-label-missing': {
    vi: ['Chủ đề chưa có tên.', 'Gõ tên chủ đề, ví dụ «Lương và thưởng».'],
    en: ['The theme has no name.', 'Type a name, for example "Pay and bonus".'],
  },
  'theme-label-long': {
    vi: ['Tên chủ đề dài {length} ký tự; nhiều nhất là {most}.', 'Rút gọn tên chủ đề.'],
    en: ['The name of the theme has {length} characters; {most} at most.', 'Shorten it.'],
  },
  'theme-exists': {
    vi: ['Đã có chủ đề «{label}».', 'Chọn chủ đề ấy, hoặc đặt tên khác.'],
    en: ['There is a theme "{label}" already.', 'Choose it, or take another name.'],
  },
  'themes-many': {
    vi: ['Đã có {most} chủ đề, là số nhiều nhất.', 'Gộp các chủ đề gần nhau trước khi thêm.'],
    en: ['There are {most} themes, which is the most there can be.', 'Join themes that are close first.'],
  },
  'theme-unknown': {
    vi: [
      'Chủ đề này không còn: người khác vừa bỏ nó.',
      'Xem lại danh sách chủ đề rồi chọn lại. Những gì khác đã gõ vẫn còn.',
    ],
    en: [
      'This theme is gone: somebody has just taken it back.',
      'Look at the themes again and choose. What else you typed is kept.',
    ],
  },
  'theme-join-itself': {
    vi: ['Không gộp một chủ đề vào chính nó.', 'Chọn hai chủ đề khác nhau.'],
    en: ['A theme cannot be joined into itself.', 'Choose two different themes.'],
  },
  'nothing-to-undo': {
    vi: ['Không có gì để hoàn tác.', 'Các thay đổi cũ hơn không hoàn tác được.'],
    en: ['There is nothing to undo.', 'Older changes can no longer be undone.'],
  },
  'theme-in-use': {
    vi: [
      'Chủ đề «{label}» đã được dùng cho {n} lượt đọc nên không hoàn tác việc tạo được.',
      'Gộp chủ đề này vào chủ đề khác.',
    ],
    en: [
      'The theme "{label}" is in {n} readings, so making it cannot be undone.',
      'Join it into another theme.',
    ],
  },
  'cover-words-missing': {
    vi: ['Không thấy «…» vừa gõ trong ý kiến này.', 'Chép đúng chữ trong ý kiến, kể cả dấu.'],
    en: ['The words you typed are not in this text.', 'Copy them exactly as they stand, marks included.'],
  },
  'quotation-unsettled': {
    vi: [
      'Phần cần che của ý kiến này chưa được ai xem.',
      'Xem các gợi ý che, bấm «Lưu phần che», rồi mới đề nghị trích.',
    ],
    en: [
      'Nobody has looked through what is to be covered in this text.',
      'Look at the suggestions, keep them, and propose the quotation then.',
    ],
  },
  'quotation-empty': {
    vi: ['Câu trích còn trống.', 'Giữ lại ít nhất vài chữ của ý kiến, hoặc diễn lại bằng lời khác.'],
    en: ['The quotation is empty.', 'Keep at least some words of the text, or say it in other words.'],
  },
  'quotation-long': {
    vi: ['Câu trích dài {length} ký tự; nhiều nhất là {most}.', 'Trích một, hai câu nói lên ý chính.'],
    en: [
      'The quotation has {length} characters; {most} at most.',
      'Quote the one or two sentences that matter.',
    ],
  },
  'quotation-identifies': {
    vi: [
      'Câu trích còn chỗ có thể chỉ ra một người ({kind}).',
      'Che chỗ ấy trong ý kiến, hoặc viết câu trích cách khác.',
    ],
    en: [
      'Something in the quotation may point to somebody ({kind}).',
      'Cover it in the text, or word the quotation otherwise.',
    ],
  },
  'quotation-covered': {
    vi: ['Câu trích có chữ đã được che trong ý kiến.', 'Bỏ chữ ấy khỏi câu trích.'],
    en: ['The quotation has words that are covered in the text.', 'Take them out of the quotation.'],
  },
  'quotation-own': {
    vi: [
      'Câu này do chính Ông/Bà đề nghị, nên cần một người khác đồng ý.',
      'Nhờ người thứ hai đọc và bấm đồng ý.',
    ],
    en: ['You proposed this one yourself, so somebody else has to agree.', 'Ask a second person to read it.'],
  },
  'quotation-refused': {
    vi: ['Câu trích này đã bị từ chối.', 'Nếu vẫn cần trích, đề nghị bằng lời khác.'],
    en: ['This quotation was refused.', 'If one is needed, propose other words.'],
  },
  'quotation-gone': {
    vi: ['Câu trích này vừa được sửa hoặc bỏ.', 'Đọc lại câu đang có rồi quyết định.'],
    en: ['This quotation was just changed or taken away.', 'Read what stands there now, and decide then.'],
  },
  'coding-unread': {
    vi: [
      'Còn {n} ý kiến chưa ai đọc.',
      'Đọc hết rồi mới đưa vào báo cáo: chỉ đếm một phần thì tỷ lệ không nói về mọi người đã viết.',
    ],
    en: [
      'Nobody has read {n} texts yet.',
      'Read all of them first: shares of a part say nothing about everybody who wrote.',
    ],
  },
  'coding-without-themes': {
    vi: ['Chưa có chủ đề nào có từ {fewest} ý kiến trở lên.', 'Gộp các chủ đề nhỏ, hoặc đọc thêm.'],
    en: ['No theme has {fewest} texts or more yet.', 'Join small themes, or read more.'],
  },
});
