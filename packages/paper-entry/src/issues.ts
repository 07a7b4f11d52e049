import { issueMaker } from '@langnghe/language';

/** What is wrong with a form on paper, beside what the reader says of its pages. */
export const entryIssue = issueMaker({
  'form-without-number': {
    vi: [
      'Một phiếu không có số phiếu (bản photo), nên không biết đã tính hay chưa.',
      'Dùng phiếu in từ trang «Phiếu giấy»; phiếu photo thì chép sang phiếu in rồi nhập.',
    ],
    en: [
      'A form bears no number (a photocopy), so nobody can tell whether it was counted.',
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
    vi: [
      'Phiếu số {number} không phải phiếu in cho cuộc khảo sát này.',
      'Bỏ phiếu này ra và hỏi người in phiếu.',
    ],
    en: ['Form {number} was not printed for this study.', 'Take it out and ask whoever printed the forms.'],
  },
  'form-entered': {
    vi: [
      'Phiếu số {number} đã được nhập rồi; mỗi phiếu chỉ tính một lần.',
      'Không cần làm gì; bỏ phiếu này ra.',
    ],
    en: ['Form {number} has been entered already; a form counts once.', 'Nothing to do; take it out.'],
  },
  'form-scanned': {
    vi: [
      'Phiếu số {number} đã được quét.',
      'Nếu muốn nhập tay thay bản quét, bỏ bản quét ở trang «Các phiếu» trước.',
    ],
    en: [
      'Form {number} has been scanned.',
      'To key it in instead, remove the scan on the page “Forms” first.',
    ],
  },
  'form-keyed': {
    vi: ['Phiếu số {number} đã được nhập tay; bản quét không được tính.', 'Không cần làm gì.'],
    en: ['Form {number} was keyed in; the scan does not count.', 'Nothing to do.'],
  },
  'page-again': {
    severity: 'warning',
    vi: [
      'Trang {page} của phiếu số {number} được quét lần nữa, giống lần trước; chỉ tính một lần.',
      'Không cần làm gì.',
    ],
    en: [
      'Page {page} of form {number} was scanned once more with the same marks; it counts once.',
      'Nothing to do.',
    ],
  },
  'page-again-differs': {
    severity: 'warning',
    vi: [
      'Trang {page} của phiếu số {number} được quét lần nữa với dấu khác; câu khác nhau đã chuyển sang phần kiểm tra.',
      'Lấy tờ phiếu ra xem và chọn ở phần kiểm tra.',
    ],
    en: [
      'Page {page} of form {number} was scanned once more with other marks; what differs waits for verification.',
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
  'form-not-taken': {
    vi: ['Phiếu số {number} không vào được kho câu trả lời.', 'Bỏ phiếu này hoặc nhập lại, rồi đóng lại.'],
    en: ['Form {number} was not taken by the collection.', 'Remove it or key it in again, then close again.'],
  },
});
