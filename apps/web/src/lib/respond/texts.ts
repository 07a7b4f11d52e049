import { translator, type CatalogueOf, type Translate } from '@langnghe/language';

/** What a respondent reads besides the questionnaire itself. Rendered on the server: no bytes in the script. */
const vi = {
  pageName: 'Phiếu ý kiến',
  previewDescription: 'Trang lấy ý kiến. Không cần đăng nhập, không cần cài ứng dụng.',
  problemTitle: 'Có chỗ cần xem lại',
  skipToContent: 'Đến phần nội dung',
  largeType: 'Chữ to',
  otherLanguage: 'English',
  leave: 'Thoát nhanh',
  leaveNote: 'Rời trang này ngay và xoá những gì đang giữ trên máy',
  whoSees: 'Ai xem được gì? Làm sao tôi biết?',
  example: 'Đây là khảo sát mẫu để xem thử. Câu trả lời ở đây không phải của người thật.',

  asks: '{conductor} hỏi ý kiến Ông/Bà.',
  sponsor: 'Cơ quan chủ trì: {sponsor}',
  contact: 'Có gì chưa rõ, xin hỏi: {contact}',
  until: 'Nhận phiếu đến hết {date}.',
  promises: 'Bốn điều xin hứa với Ông/Bà',
  promiseSeesTitle: 'Không ai biết phiếu nào là của Ông/Bà.',
  promiseSees:
    'Phiếu không hỏi họ tên, số điện thoại, số căn cước. Mẩu giấy do Ông/Bà tự rút, không ai ghi lại ai rút mẩu nào. Hết hạn, các phiếu không tên được trộn lẫn rồi mới đến tay người tổng hợp; chỉ công bố số liệu cộng chung của nhiều người. Lãnh đạo nơi Ông/Bà ở hoặc làm việc không được xem từng phiếu.',
  promiseVoluntaryTitle: 'Trả lời hay không là do Ông/Bà.',
  promiseVoluntary:
    'Câu nào không muốn trả lời thì bỏ qua, muốn dừng lúc nào cũng được. Trả lời hay không đều không ảnh hưởng gì đến Ông/Bà.',
  promiseResultsTitle: 'Ông/Bà sẽ xem được kết quả.',
  promiseResults: 'Kết quả chung được đăng tại {address}, chậm nhất {date}.',
  promiseResultsUndated: 'Kết quả chung được đăng tại {address}. Ngày đăng sẽ được báo trên trang đó.',
  promiseSlipTitle: 'Mẩu giấy chỉ dùng một lần.',
  promiseSlip:
    'Mã trên mẩu giấy cho biết đây là một phiếu được mời, không cho biết Ông/Bà là ai. Gửi xong, Ông/Bà xé mẩu giấy đi: mã đó không mở lại được câu trả lời.',
  code: 'Mã trên mẩu giấy',
  ticketHere: 'Vé của Ông/Bà đã sẵn sàng. Bấm nút dưới đây để bắt đầu.',
  codeHint:
    '21 chữ và số. Viết hoa hay viết thường, có dấu cách hay không đều được. Mã không có số 0, số 1 và các chữ O, I, L.',
  sharedDevice: 'Đây là máy dùng chung: không giữ bản nháp trên máy',
  start: 'Bắt đầu trả lời',
  onlyHere:
    'Câu trả lời chỉ nằm trên trang đang mở của Ông/Bà cho đến khi bấm Gửi. Đóng trang giữa chừng thì những gì đã ghi sẽ mất; mã vẫn dùng lại được từ đầu.',
  draftTitle: 'Trên máy này còn một phiếu đang trả lời dở',
  draftResume: 'Trả lời tiếp',
  draftWipe: 'Xoá phần đang dở',
  draftWiped: 'Đã xoá. Trên máy này không còn gì của phiếu.',

  progress: 'Bước {n}, còn nhiều nhất {left} bước',
  next: 'Tiếp tục',
  back: 'Quay lại',
  skip: 'Bỏ qua, không trả lời',
  saveEdit: 'Xong, về trang xem lại',
  required: 'cần trả lời',
  declined: 'Không muốn trả lời câu này',
  more: 'Giải thích thêm',
  openedMore: 'Theo câu trả lời của Ông/Bà, có thêm câu hỏi ở trang này.',
  errorsTitle: {
    other: 'Còn {n} chỗ cần sửa trước khi đi tiếp. Những gì Ông/Bà đã ghi vẫn được giữ.',
  },
  tooManyChosen: 'Chọn tối đa {n}',
  noAnswer: 'Không chọn',
  rankPlace: 'Thứ hạng',
  rankNone: 'Chưa xếp',
  dateHint: 'Ngày/tháng/năm',
  timeHint: 'Giờ:phút',
  acknowledge: 'Tôi đã đọc',
  agree: 'Tôi đồng ý',
  notOnThisPage: 'Loại câu hỏi này không trả lời được trên trang ẩn danh. Xin bỏ qua câu này.',
  addOne: 'Thêm một mục',
  removeOne: 'Bớt mục cuối',
  instance: '{label}, mục {n}',

  reviewTitle: 'Xem lại trước khi gửi',
  reviewLead:
    'Ông/Bà xem lại các câu trả lời. Muốn sửa câu nào thì bấm Sửa ở câu đó. Bấm Gửi rồi thì không sửa được nữa.',
  reviewEmpty: 'Ông/Bà chưa trả lời câu nào. Vẫn gửi được; phiếu khi đó là phiếu trắng.',
  notAnswered: 'Không trả lời',
  edit: 'Sửa',
  editOf: 'Sửa: {question}',
  send: 'Gửi phiếu',
  sending: 'Đang gửi…',
  notDelivered:
    'Chưa gửi đi được, có thể do mạng. Những gì Ông/Bà đã ghi vẫn còn. Xin chờ một lát rồi bấm lại.',

  underSealTitle: 'Câu trả lời được niêm phong ngay trên máy của Ông/Bà',
  underSeal:
    'Máy chủ chỉ nhận phong bì đã dán, không đọc được bên trong. Chỉ khi hết hạn, hai trong ba người này cùng có mặt mới mở được: {trustees}.',
  underSealScript:
    'Trình duyệt này đang tắt JavaScript nên không niêm phong được. Xin bật JavaScript, dùng máy khác, hoặc hỏi nơi tổ chức chỗ trả lời trên giấy. Xin đừng gửi câu trả lời bằng cách khác.',
  sealedTitle: 'Phiếu đã được niêm phong trên máy này, chưa gửi đi',
  sealedLead:
    'Hiện không có mạng. Phiếu được khoá lại, không ai mở ra đọc được trên máy này, kể cả Ông/Bà. Có mạng là phiếu tự gửi, khi trang này đang mở hoặc khi Ông/Bà mở lại trang. Gửi xong, trên máy không còn gì.',
  sealedNow: 'Gửi ngay',
  sealedWipe: 'Xoá phiếu này, không gửi nữa',

  offlineTitle: 'Hiện không có mạng',
  offlineLead:
    'Đây là phiếu đã lưu sẵn trên máy, mọi câu nằm trên một trang. Ông/Bà trả lời rồi bấm Gửi: phiếu được khoá lại trên máy và tự gửi khi có mạng.',
  offlineHere:
    'Đây là phiếu đã lưu sẵn trên máy. Ông/Bà trả lời rồi bấm Gửi: phiếu được khoá lại trên máy và tự gửi khi có mạng.',
  offlineNeedsNetwork:
    'Phiếu này có phần phải hỏi máy chủ, nên cần có mạng mới trả lời được. Những gì Ông/Bà đã ghi dở vẫn còn trong thẻ đang mở này. Có mạng, xin mở lại trang.',
  offlineCode:
    'Mã chưa đúng. Xin so lại từng ký tự với mẩu giấy: không có mạng thì máy chủ chưa xem được mã.',
  offlineGoOn: 'Trả lời tiếp không cần mạng',

  helpBack: 'Quay lại phiếu',
  helpTitle: 'Ai xem được gì? Làm sao tôi biết?',

  notYetTitle: 'Chưa đến ngày trả lời',
  notYet: 'Cuộc khảo sát này chưa mở. Ông/Bà giữ mẩu giấy lại, mã chưa bị dùng.',
  notYetDate:
    'Cuộc khảo sát này mở từ {date}. Ông/Bà giữ mẩu giấy lại, mã chưa bị dùng; đến ngày đó xin mở lại trang này.',
  closedTitle: 'Cuộc khảo sát đã đóng',
  closed: 'Thời gian nhận phiếu đã hết nên không nhận thêm phiếu mới.',
  closedResults: 'Kết quả chung được đăng tại {address}, chậm nhất {date}.',
  closedResultsUndated: 'Kết quả chung được đăng tại {address}.',
  closedUnsent: 'Phiếu Ông/Bà đang ghi chưa được gửi',
  closedUnsentLead:
    'Cuộc khảo sát đóng trong lúc Ông/Bà đang trả lời, nên phiếu này không gửi được nữa; máy chủ không giữ lại gì của phiếu. Những gì Ông/Bà đã ghi còn ở dưới đây để Ông/Bà chép lại nếu cần.',
  resultsLink: 'Xem trang kết quả',

  thanksTitle: 'Đã nhận phiếu. Xin cảm ơn Ông/Bà!',
  thanksLead:
    'Phiếu đã được khoá lại và cất trên máy chủ. Khi hết hạn nhận phiếu, tất cả các phiếu được trộn lẫn rồi mới mở ra để cộng chung.',
  thanksResultsTitle: 'Khi nào có kết quả',
  thanksResults: 'Kết quả chung được đăng chậm nhất {date}, tại:',
  thanksResultsUndated: 'Kết quả chung sẽ được đăng tại:',
  thanksSlipTitle: 'Mẩu giấy',
  thanksSlip: 'Ông/Bà xé hoặc bỏ mẩu giấy đi. Không cần đưa lại cho ai, không cần chụp lại trang này.',
  thanksTraceTitle: 'Không để lại dấu vết',
  thanksTrace:
    'Trang này không ghi câu trả lời lên máy và không có câu trả lời nào trong địa chỉ trang. Trong lịch sử duyệt web có thể còn địa chỉ của trang khảo sát: muốn xoá, Ông/Bà mở phần Lịch sử của trình duyệt và xoá dòng đó. Nếu mở trong Zalo thì đóng trang này lại, và xoá tin nhắn có mã nếu có.',
  thanksConcern: 'Nếu có việc cần được trả lời riêng, xin hỏi trực tiếp: {contact}',

  unknownStudyTitle: 'Không có cuộc khảo sát này',
  unknownStudy: 'Địa chỉ trang không đúng. Xin xem lại địa chỉ in trên mẩu giấy, hoặc quét lại mã QR.',
  troubleTitle: 'Máy chủ đang gặp trục trặc',
  trouble:
    'Xin bấm nút quay lại của trình duyệt, chờ vài phút rồi bấm lại. Gửi lại cùng một phiếu không bị tính hai lần.',
  tooLargeTitle: 'Phiếu quá dài',
  tooLarge:
    'Phần chữ Ông/Bà ghi dài quá mức máy chủ nhận được. Xin bấm nút quay lại của trình duyệt và viết ngắn hơn.',
} as const;

const en: CatalogueOf<typeof vi> = {
  pageName: 'Opinion form',
  previewDescription: 'A page that asks for opinions. No sign-in, no app.',
  problemTitle: 'Something to look at again',
  skipToContent: 'Go to the content',
  largeType: 'Large type',
  otherLanguage: 'Tiếng Việt',
  leave: 'Leave quickly',
  leaveNote: 'Leave this page at once and wipe what is kept on this device',
  whoSees: 'Who can see what? How would I know?',
  example: 'This is an example survey for trying things out. Answers here are not those of real people.',

  asks: '{conductor} asks for your opinion.',
  sponsor: 'Commissioned by: {sponsor}',
  contact: 'If anything is unclear, please ask: {contact}',
  until: 'Forms are accepted until the end of {date}.',
  promises: 'Four promises to you',
  promiseSeesTitle: 'Nobody knows which form is yours.',
  promiseSees:
    'The form does not ask for your name, phone or identity number. You draw the slip yourself, and nobody writes down who drew which. When time is up, the nameless forms are shuffled before anyone adds them up, and only figures over many people are published. The leaders of the place where you live or work may not see single forms.',
  promiseVoluntaryTitle: 'Answering is up to you.',
  promiseVoluntary:
    'Skip any question you do not want to answer, and stop whenever you like. Answering or not has no consequence for you.',
  promiseResultsTitle: 'You will be able to see the results.',
  promiseResults: 'The overall results will be published at {address} by {date}.',
  promiseResultsUndated:
    'The overall results will be published at {address}. The date will be announced there.',
  promiseSlipTitle: 'The slip works once.',
  promiseSlip:
    'The code on the slip says that this form was invited, not who you are. When you have sent the form, tear the slip up: the code does not open your answers again.',
  code: 'Code on the slip',
  ticketHere: 'Your ticket is ready. Press the button below to begin.',
  codeHint:
    '21 letters and digits. Capitals or not, with spaces or without, as you like. The code has no digit 0 or 1 and no letters O, I, L.',
  sharedDevice: 'This is a shared device: keep no draft on it',
  start: 'Start answering',
  onlyHere:
    'Your answers stay on your open page until you press Send. If you close the page before that, what you wrote is lost; the code can be used again from the beginning.',
  draftTitle: 'An unfinished form is still on this device',
  draftResume: 'Go on answering',
  draftWipe: 'Wipe the unfinished form',
  draftWiped: 'Wiped. Nothing of the form is left on this device.',

  progress: 'Step {n}, at most {left} more',
  next: 'Continue',
  back: 'Back',
  skip: 'Skip without answering',
  saveEdit: 'Done, back to the review',
  required: 'answer needed',
  declined: 'I prefer not to answer this',
  more: 'More about this question',
  openedMore: 'Because of what you answered, there are more questions on this page.',
  errorsTitle: {
    one: 'One thing to mend before going on. What you wrote is kept.',
    other: '{n} things to mend before going on. What you wrote is kept.',
  },
  tooManyChosen: 'Choose at most {n}',
  noAnswer: 'None chosen',
  rankPlace: 'Rank',
  rankNone: 'Not ranked',
  dateHint: 'Day/month/year',
  timeHint: 'Hour:minute',
  acknowledge: 'I have read this',
  agree: 'I agree',
  notOnThisPage: 'This kind of question cannot be answered on an anonymous page. Please skip it.',
  addOne: 'Add one more',
  removeOne: 'Take away the last',
  instance: '{label}, number {n}',

  reviewTitle: 'Review before sending',
  reviewLead:
    'Please look through your answers. To change one, press Change beside it. Once sent, the form cannot be changed.',
  reviewEmpty: 'You have not answered any question. You can still send the form; it will be a blank one.',
  notAnswered: 'Not answered',
  edit: 'Change',
  editOf: 'Change: {question}',
  send: 'Send the form',
  sending: 'Sending…',
  notDelivered:
    'It could not be sent, perhaps because of the network. What you wrote is still here. Please wait a moment and press again.',

  underSealTitle: 'Your answers are sealed on your own device',
  underSeal:
    'The server receives a closed envelope and cannot read what is inside. Only after the survey has closed, two of these three people together can open it: {trustees}.',
  underSealScript:
    'This browser has JavaScript switched off and cannot seal. Switch it on, use another device, or ask the organiser where to answer on paper. Please do not send your answers in any other way.',
  sealedTitle: 'The form is sealed on this device and not sent yet',
  sealedLead:
    'There is no network now. The form is locked: nobody can read it on this device, not even you. When there is a network it is sent by itself, while this page is open or when you open it again. Once it is sent, nothing is left on the device.',
  sealedNow: 'Send now',
  sealedWipe: 'Wipe this form, do not send it',

  offlineTitle: 'There is no network now',
  offlineLead:
    'This is the form as kept on this device, with all questions on one page. Answer it and press Send: it is locked on this device and sent by itself when there is a network.',
  offlineHere:
    'This is the form as kept on this device. Answer it and press Send: it is locked on this device and sent by itself when there is a network.',
  offlineNeedsNetwork:
    'Parts of this form have to ask the server, so it can be answered only with a network. What you have begun is still in this open tab. Please open the page again when there is a network.',
  offlineCode:
    'The code is not right. Compare it with your slip character by character: without a network the server cannot look at it.',
  offlineGoOn: 'Go on without a network',

  helpBack: 'Back to the form',
  helpTitle: 'Who can see what? How would I know?',

  notYetTitle: 'Not open yet',
  notYet: 'This survey is not open yet. Keep your slip; the code has not been used up.',
  notYetDate:
    'This survey opens on {date}. Keep your slip; the code has not been used up. Please open this page again on that day.',
  closedTitle: 'This survey is closed',
  closed: 'The time for sending forms is over, so no new forms are taken.',
  closedResults: 'The overall results will be published at {address} by {date}.',
  closedResultsUndated: 'The overall results will be published at {address}.',
  closedUnsent: 'The form you were filling in was not sent',
  closedUnsentLead:
    'The survey closed while you were answering, so this form can no longer be sent; the server has kept nothing of it. What you wrote is still below, for you to copy if you need it.',
  resultsLink: 'See the results page',

  thanksTitle: 'Your form has arrived. Thank you!',
  thanksLead:
    'It has been encrypted and stored on the server. When the survey closes, all forms are shuffled, and only then opened to be added up.',
  thanksResultsTitle: 'When the results come',
  thanksResults: 'The overall results will be published by {date}, at:',
  thanksResultsUndated: 'The overall results will be published at:',
  thanksSlipTitle: 'The slip',
  thanksSlip:
    'Tear the slip up or throw it away. You need not give it back to anybody, nor take a picture of this page.',
  thanksTraceTitle: 'Leave no trace',
  thanksTrace:
    'This page writes no answer onto your device, and no answer is in the page address. The address of the survey page may still be in your browsing history: to remove it, open History in your browser and delete that line. If you opened it inside Zalo, close this page, and delete the message with the code if there is one.',
  thanksConcern: 'If you have a matter that needs an answer of its own, please ask directly: {contact}',

  unknownStudyTitle: 'There is no such survey',
  unknownStudy:
    'The page address is not right. Please check the address printed on the slip, or scan the QR code again.',
  troubleTitle: 'The server is in trouble',
  trouble:
    'Please press your browser’s back button, wait a few minutes and press again. The same form sent twice is counted once.',
  tooLargeTitle: 'The form is too long',
  tooLarge:
    'What you wrote is longer than the server accepts. Please press your browser’s back button and write less.',
};

export type RespondTexts = Translate<typeof vi>;
export const respondTexts = translator(vi, en);
export const respondCatalogues = { vi, en };
