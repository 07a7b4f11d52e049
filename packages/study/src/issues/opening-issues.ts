/** What stands in the way of opening. */
export const openingIssueTexts = {
  'opening-day-missing': {
    vi: ['Chưa có ngày mở khảo sát.', 'Điền ngày mở ở màn hình «Thông tin chung».'],
    en: ['The opening day is missing.', 'Fill in the opening day on the screen "About".'],
  },
  'tickets-day-missing': {
    vi: ['Chưa có ngày bắt đầu phát vé.', 'Ghi ngày bắt đầu phát vé, trước ngày bắt đầu trả lời.'],
    en: [
      'The first day of tickets is missing.',
      'Enter the first day of tickets, before the first day of answers.',
    ],
  },
  'tickets-day-late': {
    vi: [
      'Ngày bắt đầu phát vé không trước ngày bắt đầu trả lời.',
      'Chọn ngày phát vé sớm hơn ít nhất một ngày: có khoảng cách thì không ai ghép được lúc nhận vé với lúc trả lời.',
    ],
    en: [
      'The first day of tickets is not before the first day of answers.',
      'Choose an earlier day, at least one: the distance keeps anyone from matching who took a ticket with who answers.',
    ],
  },
  'closing-day-missing': {
    vi: ['Chưa có ngày đóng khảo sát.', 'Điền ngày đóng ở màn hình «Thông tin chung».'],
    en: ['The closing day is missing.', 'Fill in the closing day on the screen "About".'],
  },
  'publication-day-missing': {
    vi: [
      'Chưa có ngày công bố kết quả.',
      'Điền ngày công bố ở màn hình «Thông tin chung»: người trả lời được hứa ngày này.',
    ],
    en: [
      'The day of publication is missing.',
      'Fill it in on the screen "About": respondents are promised this day.',
    ],
  },
  'dates-disordered': {
    vi: [
      'Ngày đóng phải sau ngày mở, và ngày công bố phải sau ngày đóng.',
      'Sửa ba ngày ở màn hình «Thông tin chung».',
    ],
    en: [
      'The closing day must follow the opening day, and publication must follow closing.',
      'Mend the three dates on the screen "About".',
    ],
  },
  'title-missing': {
    vi: [
      'Chưa điền tên cuộc khảo sát.',
      'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.',
    ],
    en: ['The title of the study is missing.', 'Fill it in on the screen "About": respondents need to know.'],
  },
  'sponsor-missing': {
    vi: ['Chưa điền cơ quan chủ trì.', 'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.'],
    en: [
      'It is not said who sponsors the study.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'conductor-missing': {
    vi: ['Chưa điền đơn vị thực hiện.', 'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.'],
    en: [
      'It is not said who conducts the study.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'population-missing': {
    vi: [
      'Chưa điền đối tượng được hỏi.',
      'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.',
    ],
    en: [
      'The people asked are not described.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'address-missing': {
    vi: [
      'Chưa điền địa chỉ công bố kết quả.',
      'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.',
    ],
    en: [
      'The address of publication is missing.',
      'Fill it in on the screen "About": respondents need to know.',
    ],
  },
  'contact-missing': {
    vi: ['Chưa điền nơi liên hệ.', 'Điền mục này ở màn hình «Thông tin chung»: người trả lời cần biết.'],
    en: ['The contact is missing.', 'Fill it in on the screen "About": respondents need to know.'],
  },
  'questions-unreviewed': {
    vi: [
      'Chưa ai xem cách dùng các câu hỏi.',
      'Mở bước «Phiếu hỏi», xem câu xin đồng ý, câu so sánh nhóm, câu không hỏi, rồi lưu.',
    ],
    en: [
      'Nobody has looked at how the questions are used.',
      'Open the step "Questionnaire", look at consent, groups and questions left out, and save.',
    ],
  },
  'question-names-unit': {
    vi: [
      'Câu «{name}» hỏi người trả lời thuộc cơ sở nào: mỗi nơi vài chục người, câu trả lời sẽ chỉ ra họ.',
      'Bỏ câu này ở bước «Phiếu hỏi». Phiếu mã đã cho biết nhóm cơ sở, đủ để tính toán.',
    ],
    en: [
      'Question "{name}" asks which unit the person is of: with a few dozen people each, answers would point to them.',
      'Leave it out in the step "Questionnaire". The slip already tells the group of units, which is all the estimates need.',
    ],
  },
  'questionnaire-unconfirmed': {
    vi: [
      'Phiếu hỏi đoán từ dữ liệu chưa được xác nhận.',
      'Xem lại tệp phiếu hỏi rồi xác nhận, hoặc đưa phiếu hỏi đúng.',
    ],
    en: [
      'The questionnaire inferred from the data is not confirmed.',
      'Look at the questionnaire file and confirm it, or give the right one.',
    ],
  },
} as const;
