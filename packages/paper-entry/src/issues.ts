import { issueMaker } from '@langnghe/language';

/** What is wrong with a form on paper, beside what the reader says of its pages. */
export const entryIssue = issueMaker({
  'form-without-number': {
    vi: [
      'Bó {batch}, phiếu thứ {form}: không có số phiếu (bản photo), nên không biết đã tính hay chưa.',
      'Dùng phiếu in từ trang «Phiếu giấy»; phiếu photo thì chép sang phiếu in rồi nhập.',
    ],
    en: [
      'Batch {batch}, form {form}: it bears no number (a photocopy), so nobody can tell whether it was counted.',
      'Use forms printed from the page “Forms on paper”; copy a photocopied one onto a printed form.',
    ],
  },
  'form-number-wrong': {
    vi: ['Số phiếu này chưa đúng: có chữ số gõ nhầm, thiếu hoặc thừa.', 'So lại với số in dưới mã vuông.'],
    en: [
      'This number is not right: a digit is mistyped, missing or too many.',
      'Compare it with the number below the square code.',
    ],
  },
  'form-unknown': {
    vi: ['Số này không phải của phiếu in cho cuộc khảo sát này.', 'Bỏ phiếu này ra và hỏi người in phiếu.'],
    en: ['No form of this study has this number.', 'Take it out and ask whoever printed the forms.'],
  },
  'form-not-here': {
    vi: [
      'Phiếu này không có trong phòng.',
      'So lại với số in dưới mã vuông; phiếu chưa nhập thì không cần bỏ.',
    ],
    en: [
      'This form is not in the room.',
      'Compare the number below the square code; what was not entered need not be removed.',
    ],
  },
  'form-entered': {
    vi: ['Phiếu này đã được nhập rồi; mỗi phiếu chỉ tính một lần.', 'Không cần làm gì; bỏ phiếu này ra.'],
    en: ['This form has been entered already; a form counts once.', 'Nothing to do; take it out.'],
  },
  'form-scanned': {
    vi: [
      'Phiếu này đã được quét.',
      'Nếu muốn nhập tay thay bản quét, bỏ bản quét ở trang «Các phiếu» trước.',
    ],
    en: ['This form has been scanned.', 'To key it in instead, remove the scan on the page “Forms” first.'],
  },
  'scan-unknown': {
    vi: [
      'Bó {batch}, phiếu thứ {form}: không phải phiếu in cho cuộc khảo sát này.',
      'Bỏ phiếu này ra và hỏi người in phiếu.',
    ],
    en: [
      'Batch {batch}, form {form}: it was not printed for this study.',
      'Take it out and ask whoever printed the forms.',
    ],
  },
  'scan-entered': {
    vi: [
      'Bó {batch}, phiếu thứ {form}: đã vào kho câu trả lời rồi; mỗi phiếu chỉ tính một lần.',
      'Không cần làm gì; bỏ phiếu này ra.',
    ],
    en: [
      'Batch {batch}, form {form}: it has been entered already; a form counts once.',
      'Nothing to do; take it out.',
    ],
  },
  'scan-keyed': {
    vi: [
      'Bó {batch}, phiếu thứ {form}: đã được nhập tay; bản quét không được tính.',
      'Không cần làm gì; bỏ phiếu này ra.',
    ],
    en: [
      'Batch {batch}, form {form}: it was keyed in; the scan does not count.',
      'Nothing to do; take it out.',
    ],
  },
  'page-again': {
    severity: 'warning',
    vi: [
      'Bó {batch}, phiếu thứ {form}: trang {page} được quét lần nữa, giống lần trước; chỉ tính một lần.',
      'Không cần làm gì.',
    ],
    en: [
      'Batch {batch}, form {form}: page {page} was scanned once more with the same marks; it counts once.',
      'Nothing to do.',
    ],
  },
  'page-again-differs': {
    severity: 'warning',
    vi: [
      'Bó {batch}, phiếu thứ {form}: trang {page} được quét lần nữa với dấu khác; câu khác nhau đã chuyển sang phần kiểm tra.',
      'Lấy tờ phiếu ra xem và chọn ở phần kiểm tra.',
    ],
    en: [
      'Batch {batch}, form {form}: page {page} was scanned once more with other marks; what differs waits for verification.',
      'Look at the sheet and decide there.',
    ],
  },
  'not-a-code': {
    vi: [
      'Câu này không có mã đã gõ.',
      'Gõ mã in cạnh ô; nhiều mã thì cách nhau một dấu cách; để trống thì gõ dấu trừ.',
    ],
    en: [
      'This question has no such code.',
      'Type the code beside the box; several with a space; minus for a blank.',
    ],
  },
  'forms-unfinished': {
    vi: [
      'Còn {count} phiếu giấy chưa xong: thiếu trang, chưa kiểm tra hoặc chưa nhập lần hai.',
      'Vào phòng nhập phiếu để làm xong hoặc bỏ các phiếu ấy, rồi đóng lại.',
    ],
    en: [
      '{count} forms on paper are not finished: a page is missing, or they wait for verification or second entry.',
      'Finish or remove them in the paper room, then close again.',
    ],
  },
  'bags-out': {
    vi: [
      'Còn {count} máy mang việc nhập phiếu theo mà chưa trả lại.',
      'Mở trang «Mang theo» trên máy ấy khi có mạng để gửi và trả; máy không còn nữa thì gạch bỏ ở phòng nhập phiếu.',
    ],
    en: [
      '{count} devices took keying along and have not given it back.',
      'Open the page “Take along” on that device with a network to deliver and give back; strike a lost device off in the paper room.',
    ],
  },
  'form-not-taken': {
    vi: [
      'Có {count} phiếu không vào được kho câu trả lời và chờ ở phần kiểm tra.',
      'Sửa hoặc bỏ các phiếu ấy trong phòng nhập phiếu, rồi đóng lại.',
    ],
    en: [
      '{count} forms were not taken by the collection and wait for verification.',
      'Mend or remove them in the paper room, then close again.',
    ],
  },
});
