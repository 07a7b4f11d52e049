import { issueMaker } from '@langnghe/language';

/** What can be wrong with an answer, as said to the person who gives it. */
export const answerIssue = issueMaker({
  'answer-required': {
    vi: ['Câu này cần được trả lời.', 'Xin Ông/Bà trả lời câu này trước khi tiếp tục.'],
    en: ['This question needs an answer.', 'Please answer it before going on.'],
  },
  'answer-constraint': {
    vi: ['Câu trả lời không hợp lệ.', 'Xin Ông/Bà xem lại câu trả lời này.'],
    en: ['This answer is not allowed.', 'Please check your answer.'],
  },
  'answer-not-integer': {
    vi: ['Câu này cần một số nguyên.', 'Xin Ông/Bà chỉ ghi chữ số, ví dụ 12.'],
    en: ['This question needs a whole number.', 'Please write digits only, for example 12.'],
  },
  'answer-not-number': {
    vi: ['Câu này cần một số.', 'Xin Ông/Bà ghi số, ví dụ 12 hoặc 12,5.'],
    en: ['This question needs a number.', 'Please write a number, for example 12 or 12.5.'],
  },
  'answer-out-of-range': {
    vi: [
      'Số phải nằm trong khoảng từ {start} đến {end}.',
      'Xin Ông/Bà chọn một số trong khoảng đó, cách nhau {step}.',
    ],
    en: [
      'The number must be from {start} to {end}.',
      'Please choose a number in that range, in steps of {step}.',
    ],
  },
  'answer-not-date': {
    vi: ['Câu này cần một ngày.', 'Xin Ông/Bà ghi ngày, tháng, năm, ví dụ 22/11/2026.'],
    en: ['This question needs a date.', 'Please write day, month and year, for example 22/11/2026.'],
  },
  'answer-not-time': {
    vi: ['Câu này cần một giờ trong ngày.', 'Xin Ông/Bà ghi giờ và phút, ví dụ 08:30.'],
    en: ['This question needs a time of day.', 'Please write hour and minute, for example 08:30.'],
  },
  'answer-not-date-time': {
    vi: ['Câu này cần ngày và giờ.', 'Xin Ông/Bà ghi cả ngày và giờ, ví dụ 22/11/2026 08:30.'],
    en: ['This question needs a date and a time.', 'Please write both, for example 22/11/2026 08:30.'],
  },
  'answer-not-place': {
    vi: ['Câu này cần vĩ độ và kinh độ.', 'Xin Ông/Bà ghi hai số, ví dụ 21.03 105.85, hoặc bỏ trống.'],
    en: [
      'This question needs a latitude and a longitude.',
      'Please write two numbers, for example 21.03 105.85, or leave it blank.',
    ],
  },
  'answer-not-offered': {
    vi: ['Có lựa chọn không nằm trong các ô của câu này.', 'Xin Ông/Bà chọn lại trong các ô có sẵn.'],
    en: ['This is not one of the choices of this question.', 'Please choose again from those offered.'],
  },
  'answer-ranked-twice': {
    vi: ['Mỗi mục chỉ được xếp một hạng.', 'Xin Ông/Bà xếp lại, mỗi mục một lần.'],
    en: ['Each item can have only one rank.', 'Please rank each item once.'],
  },
  'answer-too-long': {
    vi: ['Câu trả lời dài {length} ký tự, nhiều hơn mức {limit}.', 'Xin Ông/Bà viết ngắn lại.'],
    en: ['The answer has {length} characters, more than the {limit} allowed.', 'Please shorten it.'],
  },
  'answer-cleaned': {
    severity: 'warning',
    vi: ['Đã bỏ các ký tự ẩn không đọc được trong câu trả lời.', 'Xin Ông/Bà xem lại câu trả lời này.'],
    en: ['Hidden characters that cannot be read were removed from the answer.', 'Please check your answer.'],
  },
  'answer-too-many-instances': {
    vi: ['Có {count} mục, nhiều hơn mức {limit}.', 'Xin Ông/Bà bỏ bớt các mục thừa.'],
    en: [
      'There are {count} entries, more than the {limit} allowed.',
      'Please remove those that are not needed.',
    ],
  },
});
