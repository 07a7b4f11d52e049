import { translator, type CatalogueOf } from '@langnghe/language';

const vi = {
  pageName: 'Nhận vé trả lời',
  invites: '{conductor} mời Ông/Bà góp ý.',
  promises: 'Bốn điều xin hứa với Ông/Bà',
  p1t: 'Không ai biết câu trả lời nào là của Ông/Bà.',
  p1: 'Ông/Bà dùng mã mời đổi lấy một tấm vé không tên. Điện thoại của Ông/Bà tự làm ra vé. Nơi phát vé đóng dấu lên vé mà không nhìn thấy vé. Khi Ông/Bà trả lời bằng vé đó, không ai biết vé của ai, kể cả nơi tổ chức.',
  p2t: 'Trả lời hay không là do Ông/Bà.',
  p2: 'Nhận vé rồi không trả lời cũng được. Không ai xem được ai đã nhận vé, ai đã trả lời.',
  p3t: 'Ông/Bà sẽ xem được kết quả.',
  p3: 'Kết quả chung được đăng tại {address}, chậm nhất {date}.',
  p3u: 'Kết quả chung được đăng tại {address}.',
  p4t: 'Ông/Bà và người khác kiểm tra được.',
  p4: 'Mọi điều đã hứa nằm trong một bản cam kết. Điện thoại của Ông/Bà so bản đó với thư mời trước khi gửi bất cứ điều gì. Khi đóng, ai cũng đếm lại được số vé.',
  how: 'Làm sao tôi biết điều đó là thật?',
  noScript:
    'Trang này cần JavaScript, vì điện thoại của Ông/Bà phải tự làm ra vé. Máy này đang tắt JavaScript. Ông/Bà có thể bật lên, mở bằng điện thoại khác, dùng máy chung tại nơi khảo sát, hoặc xin một phiếu giấy rút thăm.',
  busy: 'Đang kiểm tra, xin chờ một chút…',
  takeTitle: 'Đã kiểm tra xong',
  takeLead: 'Bản cam kết đúng với thư mời của Ông/Bà. Tám từ của bản cam kết là:',
  takeWords:
    'Nếu thư mời giấy có tám từ này thì càng chắc. Mã QR chứa nhiều hơn tám từ, nên quét mã QR là chắc nhất.',
  take: 'Nhận vé',
  takeNote: 'Chưa có gì được gửi đi. Bấm nút này thì điện thoại mới gửi mã mời.',
  refusedTitle: 'Chưa nhận được vé',
  again: 'Thử lại',
  ticketTitle: 'Ông/Bà đã có vé',
  ticketLead: 'Vé nằm trong điện thoại này, không nằm ở đâu khác. Mất vé thì không làm lại được.',
  before: 'Nhận trả lời từ {from} đến hết {to}. Đến ngày đó, xin mở lại trang này trên chính điện thoại này.',
  beforeWhy:
    'Vì sao phải chờ? Mọi người nhận vé trước, rồi cùng trả lời sau. Nhờ vậy không ai ghép được lúc nhận vé với lúc trả lời.',
  now: 'Trả lời bằng vé này',
  rest: 'Nên chờ đến khoảng {rest} rồi hãy trả lời. Điện thoại của Ông/Bà tự chọn giờ này; nghỉ một lúc thì khó ai ghép được lúc nhận vé với lúc trả lời. Không chờ cũng được.',
  after: 'Đã hết hạn trả lời. Vé này không dùng được nữa.',
  carry: 'Mang vé sang máy khác',
  carryNote:
    'Quét mã này bằng máy kia, hoặc chụp ảnh màn hình để dành. Ai có mã này thì dùng được vé của Ông/Bà, nên đừng đưa cho ai.',
  carryLabel: 'Mã QR chứa vé',
  typeTitle: 'Nhập mã trên thư mời',
  typeLead: 'Quét mã QR trên thư mời thì không phải gõ gì. Không quét được thì gõ hai dòng dưới đây.',
  code: 'Mã, gồm cả tên nhóm ở đầu (ví dụ c03 ABCD EFGH …)',
  words: 'Tám từ kiểm tra',
  wordsHint: 'Gõ có dấu hay không dấu đều được.',
  check: 'Kiểm tra',
  contact: 'Có gì chưa rõ, xin hỏi: {contact}',
  kiosk:
    'Đây là máy dùng chung. Khi xong, máy tự xóa vé và câu trả lời. Sau 5 phút không ai bấm gì, máy cũng tự xóa.',
  kioskLeave: 'Thôi, xóa hết và nhường máy',
  'other-manifest':
    'Bản cam kết ở đây khác với thư mời của Ông/Bà. Chưa có gì được gửi đi. Xin đừng nhận vé lúc này. Hãy báo cho người Ông/Bà tin, ví dụ công đoàn hoặc người làm chứng ghi trên thư mời.',
  'other-questions':
    'Phiếu hỏi ở đây khác với phiếu đã hứa. Chưa có gì được gửi đi. Xin báo cho nơi tổ chức và người làm chứng.',
  'bad-key':
    'Con dấu của nơi phát vé không an toàn. Người ta có thể dùng nó để nhận ra Ông/Bà, hoặc làm vé giả. Chưa có gì được gửi đi. Xin báo cho người làm chứng.',
  'unknown-class':
    'Nhóm ghi trên thư mời không có trong cuộc khảo sát này. Chưa có gì được gửi đi. Xin xem lại thư mời.',
  early: 'Chưa đến ngày nhận vé: từ {from}. Chưa có gì được gửi đi; xin giữ thư mời và trở lại.',
  late: 'Đã hết hạn nhận vé ({to}). Chưa có gì được gửi đi.',
  'not-open': 'Cuộc khảo sát này hiện không phát vé.',
  'not-a-code':
    'Mã gõ chưa đúng. Xin so lại từng nhóm ký tự với thư mời. Mã không có số 0, số 1 và các chữ O, I, L.',
  'not-words': 'Cần đúng tám từ in trên thư mời. Xin xem lại từng từ.',
  'not-an-invitation':
    'Đường dẫn bị thiếu hoặc sai một đoạn. Xin mở lại đường dẫn trong thư mời, hoặc gõ mã trên thư mời.',
  'unknown-code': 'Mã này không thuộc cuộc khảo sát này. Xin xem lại thư mời.',
  'wrong-class':
    'Mã này thuộc nhóm khác với nhóm ghi trong đường dẫn. Mã chưa bị dùng. Xin mở lại đường dẫn trong thư mời.',
  'already-issued':
    'Đã có một vé được nhận bằng mã này. Nếu Ông/Bà đã nhận trên máy khác, xin dùng máy đó. Nếu không phải Ông/Bà nhận, xin báo cho nơi tổ chức; đừng nói mình định trả lời gì.',
  'not-a-request': 'Điện thoại tạo vé không đúng. Xin tải lại trang và thử lại; mã chưa bị dùng.',
  'too-many-guesses': 'Đang có nhiều mã sai được thử. Xin so lại mã với thư mời và chờ vài phút.',
  'invalid-signature':
    'Dấu trên vé không đúng. Xin thử lại. Nếu vẫn vậy, xin báo cho người làm chứng. Không có câu trả lời nào bị lộ.',
  witness:
    'Bên làm chứng độc lập: {name}. Vé cần thêm dấu của họ, nên nơi tổ chức không tự làm vé được. Họ không thấy mã mời, không thấy vé, không nhận câu trả lời.',
  'witness-away':
    'Chưa liên lạc được với máy của bên làm chứng ({name}). Mã mời chưa gửi cho nơi tổ chức, chưa bị dùng. Xin thử lại sau; nếu vẫn vậy, báo cho bên làm chứng.',
  'witness-slow': 'Máy của bên làm chứng ({name}) trả lời quá chậm. Không mất gì: bấm Thử lại sau ít phút.',
  'witness-other-manifest':
    'Bên làm chứng ({name}) giữ một bản cam kết khác. Chưa có gì được gửi đi. Xin đừng nhận vé; hãy báo cho bên làm chứng.',
  'witness-clock':
    'Đồng hồ của máy bên làm chứng ({name}) và của điện thoại này lệch ngày nhau. Xin xem lại ngày trên điện thoại; nếu đúng, báo cho bên làm chứng. Mã mời chưa bị dùng.',
  'witness-not-open':
    'Bên làm chứng ({name}) chưa sẵn sàng hoặc đã đóng. Mã mời chưa bị dùng. Xin thử lại sau.',
  'witness-unknown-code':
    'Bên làm chứng ({name}) chưa có mã của thư mời này. Mã mời chưa bị dùng. Xin báo cho nơi tổ chức: danh sách gửi cho bên làm chứng còn thiếu.',
  'witness-already-issued':
    'Bên làm chứng ({name}) đã đóng dấu một vé cho thư mời này. Nếu Ông/Bà đã lấy vé trên máy khác, xin dùng máy đó. Nếu không phải Ông/Bà, xin báo cho bên làm chứng; đừng nói mình định trả lời gì.',
  'witness-invalid-signature':
    'Dấu của bên làm chứng ({name}) không đúng. Mã mời chưa gửi cho nơi tổ chức. Xin thử lại; nếu vẫn vậy, báo cho bên làm chứng.',
  offline: 'Chưa liên lạc được với nơi phát vé, có thể do mạng. Không mất gì: bấm Thử lại sau ít phút.',
} as const;

const en: CatalogueOf<typeof vi> = {
  pageName: 'Take your ticket',
  invites: '{conductor} asks for your view.',
  promises: 'Four promises to you',
  p1t: 'Nobody knows which answers are yours.',
  p1: 'You exchange your code for a ticket without a name. Your own phone makes the ticket; the place that gives out tickets stamps it without seeing it. When you answer with it, nobody knows whose it is, not even whoever runs the server.',
  p2t: 'Answering is up to you.',
  p2: 'You may take a ticket and not answer. Nobody can see who took a ticket or who answered.',
  p3t: 'You will see the results.',
  p3: 'Results are published at {address} by {date}.',
  p3u: 'Results are published at {address}.',
  p4t: 'You and others can check.',
  p4: 'All promises stand in one document. Your phone compares it with your invitation before it sends anything. After the close anyone can count the tickets.',
  how: 'How do I know that this is true?',
  noScript:
    'This page needs JavaScript, because your own phone has to make the ticket. It is switched off here. You can switch it on, use another phone or the shared device at the place of the survey, or ask for a paper slip from the draw.',
  busy: 'Checking, please wait…',
  takeTitle: 'Everything checked',
  takeLead: 'The promises are those of your invitation. Their eight words are:',
  takeWords:
    'If your paper shows the same eight words, all the better. The QR code holds more than eight words, so scanning it is safest.',
  take: 'Take the ticket',
  takeNote: 'Nothing has been sent yet. Only this button sends your code.',
  refusedTitle: 'No ticket yet',
  again: 'Try again',
  ticketTitle: 'You have your ticket',
  ticketLead: 'It is on this phone and nowhere else. A lost ticket cannot be made again.',
  before: 'Answers are taken from {from} to {to}. On that day open this page again on this phone.',
  beforeWhy:
    'Why wait? Everybody takes a ticket first and answers later, so that nobody can match who took a ticket with who answers.',
  now: 'Answer with this ticket',
  rest: 'Better wait until about {rest} before you answer. Your phone drew that time: after a pause it is hard to match your ticket with your answers. You need not wait.',
  after: 'Answers are no longer taken. This ticket cannot be used any more.',
  carry: 'Carry the ticket to another device',
  carryNote:
    'Scan this with the other device, or keep a picture of the screen. Whoever has it can use your ticket, so give it to nobody.',
  carryLabel: 'QR code with the ticket',
  typeTitle: 'Type the code of your invitation',
  typeLead: 'If you scan the QR code there is nothing to type. Otherwise type these two lines.',
  code: 'Code, with the group at its beginning (such as c03 ABCD EFGH …)',
  words: 'Eight words',
  wordsHint: 'With or without Vietnamese marks.',
  check: 'Check',
  contact: 'If anything is unclear, ask: {contact}',
  kiosk:
    'This device is shared. At the end it deletes ticket and answers by itself. It also does when nobody touches it for 5 minutes.',
  kioskLeave: 'Stop, wipe everything and leave the device to others',
  'other-manifest':
    'The promises here differ from your invitation. Nothing has been sent. Please take no ticket now and tell somebody you trust, such as your union or the witness named on the invitation.',
  'other-questions':
    'The questions here differ from those promised. Nothing has been sent. Please tell the organiser and the witness.',
  'bad-key':
    'The stamp of the place that gives out tickets is not safe. It could mark you, or allow forged tickets. Nothing has been sent. Please tell the witness.',
  'unknown-class':
    'The group on your invitation is not in this survey. Nothing has been sent. Please look at your invitation.',
  early: 'Tickets are given out from {from}. Nothing has been sent; keep your invitation and come back.',
  late: 'Tickets are no longer given out ({to}). Nothing has been sent.',
  'not-open': 'This survey gives out no tickets now.',
  'not-a-code':
    'The code is not right. Compare it with your invitation group by group. Codes have no 0, 1, O, I or L.',
  'not-words': 'Exactly the eight words of your invitation are needed. Please compare each.',
  'not-an-invitation':
    'A part of the address is missing or wrong. Open the link of your invitation again, or type its code.',
  'unknown-code': 'This code does not belong to this survey. Please look at your invitation.',
  'wrong-class':
    'This code is of another group than the address says. It has not been used. Open the link of your invitation again.',
  'already-issued':
    'A ticket has been taken with this code. If you took it on another device, use that one. If it was not you, tell the organiser; do not say what you were going to answer.',
  'not-a-request':
    'The phone made a wrong request. Load the page again and retry; the code has not been used.',
  'too-many-guesses':
    'Many wrong codes are being tried. Compare yours with the invitation and wait a few minutes.',
  'invalid-signature':
    'The stamp on the ticket is not right. Try again. If it stays so, tell the witness. No answer has leaked.',
  witness:
    'Independent witness: {name}. A ticket needs their stamp too, so the organiser cannot make tickets alone. They see neither your code nor the ticket, and receive no answers.',
  'witness-away':
    'The witness ({name}) cannot be reached. Your code has not gone to the organiser and is not used. Try again later; if it stays so, tell the witness.',
  'witness-slow': 'The witness ({name}) takes too long. Nothing is lost: press Try again in a few minutes.',
  'witness-other-manifest':
    'The witness ({name}) holds other promises. Nothing has been sent. Please take no ticket and tell the witness.',
  'witness-clock':
    'The witness’s clock ({name}) and this phone’s are on different days. Look at the date on your phone; if it is right, tell the witness. Your code is not used.',
  'witness-not-open':
    'The witness ({name}) is not ready, or has closed. Your code is not used. Try again later.',
  'witness-unknown-code':
    'The witness ({name}) does not have the code of this invitation. It is not used. Tell the organiser that their list for the witness is incomplete.',
  'witness-already-issued':
    'The witness ({name}) has stamped a ticket for this invitation. If you took it on another device, use that one. If it was not you, tell the witness; do not say what you were going to answer.',
  'witness-invalid-signature':
    'The stamp of the witness ({name}) is not right. Your code has not gone to the organiser. Try again; if it stays so, tell the witness.',
  offline:
    'The place that gives out tickets could not be reached. Nothing is lost: press Try again in a few minutes.',
};

/** What a person with an invitation reads. Short sentences; a worker reads them on a phone in a break. */
export const ticketTexts = translator(vi, en);
export const ticketCatalogues = { vi, en };
