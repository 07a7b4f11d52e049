import { issueMaker } from '@langnghe/language';

/** What is wrong with a scanned page or file. Nothing of such a page is guessed; the others go on. */
export const scanIssue = issueMaker({
  'file-not-readable': {
    vi: [
      'Tệp không đọc được: không phải PDF, TIFF, JPEG hay PNG, hoặc đã hỏng.',
      'Quét lại tờ giấy và tải tệp mới lên.',
    ],
    en: [
      'The file cannot be read: it is no PDF, TIFF, JPEG or PNG, or is damaged.',
      'Scan again and upload the new file.',
    ],
  },
  'file-encrypted': {
    vi: ['Tệp PDF có mật khẩu.', 'Bỏ mật khẩu rồi tải lại, hoặc quét lại thành PDF thường.'],
    en: ['The PDF has a password.', 'Remove the password and upload again, or scan to a plain PDF.'],
  },
  'page-not-readable': {
    vi: ['Trang ảnh này bị hỏng hoặc quá lớn.', 'Quét lại trang này ở 200 đến 300 dpi.'],
    en: ['This page is damaged or too large.', 'Scan this page again at 200 to 300 dpi.'],
  },
  'no-page-code': {
    vi: [
      'Không thấy mã trang: không phải trang phiếu, bị gấp, rách ở góc trên phải, hoặc quá mờ.',
      'Quét hoặc chụp lại cả trang, đủ sáng; nếu không phải phiếu thì bỏ ra.',
    ],
    en: [
      'No page code found: not a page of the form, folded or torn at the top right, or too blurred.',
      'Scan or photograph the whole page again in good light; take it out if it is no form.',
    ],
  },
  'foreign-code': {
    vi: ['Trang này có mã QR nhưng không phải phiếu của phần mềm này.', 'Bỏ trang này ra khỏi tập phiếu.'],
    en: ['This page has a QR code, but it is none of our forms.', 'Take this page out of the stack.'],
  },
  'other-study': {
    vi: ['Trang này là phiếu của một cuộc khảo sát khác.', 'Bỏ ra và quét ở cuộc khảo sát của nó.'],
    en: ['This page belongs to another survey.', 'Take it out and scan it in its own survey.'],
  },
  'other-version': {
    vi: [
      'Trang này là một bản in khác của phiếu (mã {form}).',
      'Chọn đúng bản in khi đọc, hoặc nhập tay phiếu này.',
    ],
    en: [
      'This page is of another printing of the form (code {form}).',
      'Read it with its own printing, or key it in.',
    ],
  },
  'several-pages': {
    vi: ['Ảnh này có {count} trang phiếu.', 'Quét mỗi trang thành một ảnh.'],
    en: ['This picture shows {count} pages.', 'Scan one page to a picture.'],
  },
  mirrored: {
    vi: ['Ảnh bị lật như trong gương.', 'Tắt chế độ lật (mirror) của máy quét rồi quét lại.'],
    en: ['The picture is mirrored.', 'Switch off mirroring on the scanner and scan again.'],
  },
  'corners-missing': {
    vi: [
      'Không thấy đủ các ô đen ở góc trang.',
      'Quét hoặc chụp lại cho thấy cả bốn góc; nếu trang bị rách thì nhập tay.',
    ],
    en: [
      'The black squares at the corners are not all to be seen.',
      'Scan or photograph again with all four corners; key the page in if it is torn.',
    ],
  },
  'boxes-not-found': {
    vi: [
      'Thấy góc trang nhưng không khớp được các ô đánh dấu: giấy quá cong, mờ, hoặc bị che.',
      'Vuốt phẳng giấy và quét lại, hoặc nhập tay.',
    ],
    en: [
      'The corners are there, but the boxes do not fit: the sheet is bent, blurred or covered.',
      'Flatten the sheet and scan again, or key it in.',
    ],
  },
  'corner-replaced': {
    severity: 'warning',
    vi: ['Một góc trang bị thiếu; trang vẫn đọc được nhờ ba góc kia.', 'Xem lại các ô gần góc bị thiếu.'],
    en: [
      'One corner is missing; the page was read by the other three.',
      'Check the boxes near the missing corner.',
    ],
  },
  'page-twice': {
    severity: 'warning',
    vi: ['Trang {page} của một phiếu được quét hai lần, giống nhau; chỉ tính một lần.', 'Không cần làm gì.'],
    en: ['Page {page} of a form was scanned twice with the same marks; it counts once.', 'Nothing to do.'],
  },
  'page-twice-differs': {
    vi: [
      'Trang {page} của một phiếu có hai ảnh với dấu khác nhau; không lấy ảnh nào.',
      'Xem lại tờ giấy và quyết định ở màn hình kiểm tra.',
    ],
    en: [
      'Page {page} of a form was scanned twice with different marks; neither was taken.',
      'Look at the sheet and decide on the checking screen.',
    ],
  },
  'pages-missing': {
    vi: ['Một phiếu thiếu trang {pages}.', 'Tìm và quét thêm trang đó, hoặc nhập tay phần thiếu.'],
    en: ['A form lacks page {pages}.', 'Find and scan the page, or key in what is missing.'],
  },
});
