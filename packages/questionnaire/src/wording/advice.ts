import { issueMaker } from '@langnghe/language';

/** Advice on wording: never an error, for a person must judge it. */
export const advice = issueMaker({
  'double-barrelled': {
    severity: 'warning',
    vi: [
      'Câu này có thể hỏi hai việc một lúc («{joined}»): người nghĩ khác nhau về hai việc sẽ không biết trả lời sao.',
      'Nên tách thành hai câu, mỗi câu một việc.',
    ],
    en: [
      'This may ask two things at once (“{joined}”): somebody who thinks differently of each cannot answer.',
      'Better make two questions of it, one thing each.',
    ],
  },
  leading: {
    severity: 'warning',
    vi: [
      'Lời hỏi có thể gợi sẵn câu trả lời («{words}»).',
      'Nên hỏi trung tính, nêu cả hai phía, ví dụ «hài lòng hay không hài lòng».',
    ],
    en: [
      'The wording may suggest the answer (“{words}”).',
      'Ask neutrally and name both sides, such as “satisfied or dissatisfied”.',
    ],
  },
  'scale-unbalanced': {
    severity: 'warning',
    vi: ['Thang trả lời lệch: {positive} bậc khen, {negative} bậc chê.', 'Nên để số bậc hai phía bằng nhau.'],
    en: [
      'The scale leans to one side: {positive} favourable and {negative} unfavourable choices.',
      'Give both sides the same number of choices.',
    ],
  },
  'no-way-out': {
    severity: 'warning',
    vi: [
      'Người không biết hoặc không muốn nói không có ô nào để chọn.',
      'Nên thêm «Không biết» (98) hoặc «Không muốn trả lời» (99).',
    ],
    en: [
      'Somebody who does not know, or would rather not say, finds no choice.',
      'Add “Do not know” (98) or “Prefer not to answer” (99).',
    ],
  },
  'asks-identity': {
    severity: 'warning',
    vi: [
      'Câu này hỏi điều cho biết người trả lời là ai («{words}»).',
      'Khảo sát ẩn danh không hỏi điều này: nên bỏ, hoặc chỉ hỏi nhóm rộng (ví dụ nhóm tuổi thay cho năm sinh).',
    ],
    en: [
      'This asks for what tells who answers (“{words}”).',
      'An anonymous survey does not ask it: leave it out, or ask for a wide group (an age group, not a year of birth).',
    ],
  },
  'records-person': {
    severity: 'warning',
    vi: [
      'Ảnh, tiếng nói hoặc tệp có thể cho biết người trả lời là ai.',
      'Nên bỏ câu này trong khảo sát ẩn danh.',
    ],
    en: ['A picture, a voice or a file may tell who answers.', 'Leave this out of an anonymous survey.'],
  },
  'no-reversed-item': {
    severity: 'warning',
    vi: [
      'Bảng {rows} nhận định đều nói theo một chiều: người bấm một cột từ trên xuống sẽ không bị thấy.',
      'Nên có ít nhất một nhận định nói ngược lại.',
    ],
    en: [
      'All {rows} statements point the same way: those who tick one column all the way down are not noticed.',
      'Let at least one statement say the opposite.',
    ],
  },
  'takes-long': {
    severity: 'warning',
    vi: [
      'Trả lời hết phiếu mất khoảng {minutes} phút; trên điện thoại, nhiều người bỏ dở sau 15 phút.',
      'Nên bớt câu, hoặc chia thành hai đợt.',
    ],
    en: [
      'The form takes about {minutes} minutes; on a phone many give up after 15.',
      'Leave out questions, or ask in two waves.',
    ],
  },
});
