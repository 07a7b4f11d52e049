import { issueMaker } from '@langnghe/language';

/** What can be wrong with a spreadsheet as a file, before anyone looks at what it says. */
export const spreadsheetIssue = issueMaker({
  'workbook-empty': {
    vi: ['Tệp rỗng, không có dữ liệu nào.', 'Xin chọn lại tệp; nếu tải từ nơi khác về, xin tải lại.'],
    en: ['The file is empty.', 'Choose the file again; if it was downloaded, download it again.'],
  },
  'workbook-not-one': {
    vi: [
      'Tệp này không phải bảng tính Excel (.xlsx); nội dung trông giống {kind}.',
      'Xin mở tệp bằng Excel hoặc LibreOffice, chọn «Lưu thành» (Save As) và lưu dạng .xlsx.',
    ],
    en: [
      'This file is not an Excel workbook (.xlsx); it looks like {kind}.',
      'Open it in Excel or LibreOffice, choose “Save As” and save it as .xlsx.',
    ],
  },
  'workbook-encrypted': {
    vi: [
      'Bảng tính này có mật khẩu nên không đọc được.',
      'Xin mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi tải lên.',
    ],
    en: [
      'This workbook is protected by a password and cannot be read.',
      'Open it, remove the password (File → Info → Protect Workbook), save it and upload it again.',
    ],
  },
  'workbook-old-format': {
    vi: [
      'Đây là bảng tính dạng khác ({kind}), chương trình không đọc được.',
      'Xin mở tệp bằng Excel hoặc LibreOffice rồi lưu thành dạng .xlsx.',
    ],
    en: [
      'This is a spreadsheet in another format ({kind}), which is not read here.',
      'Open it in Excel or LibreOffice and save it as .xlsx.',
    ],
  },
  'workbook-too-large': {
    vi: [
      'Bảng tính quá lớn: khi mở ra chiếm hơn {limit} MB.',
      'Xin bỏ hình ảnh và các trang tính không cần, xoá các dòng và cột thừa, rồi lưu lại.',
    ],
    en: [
      'The workbook is too large: it takes more than {limit} MB when unpacked.',
      'Remove pictures and sheets that are not needed, delete surplus rows and columns, and save it again.',
    ],
  },
  'archive-too-large': {
    vi: [
      'Tệp .zip quá lớn: khi mở ra chiếm hơn {limit} MB.',
      'Xin thu nhỏ ảnh và âm thanh (ảnh dưới 100 kB, âm thanh dưới 500 kB), bỏ tệp không cần, rồi nén lại.',
    ],
    en: [
      'The .zip is too large: it takes more than {limit} MB when unpacked.',
      'Make pictures and sound smaller (pictures below 100 kB, sound below 500 kB), leave out files that are not needed, and pack it again.',
    ],
  },
  'workbook-too-slow': {
    vi: [
      'Đọc bảng tính quá {seconds} giây vẫn chưa xong nên đã dừng lại.',
      'Xin chép các trang tính cần dùng sang một tệp mới (chỉ dán giá trị) rồi thử lại.',
    ],
    en: [
      'Reading the workbook took more than {seconds} seconds and was stopped.',
      'Copy the sheets you need into a new file (paste values only) and try again.',
    ],
  },
  'workbook-damaged': {
    vi: [
      'Bảng tính bị hỏng, không đọc được.',
      'Xin mở tệp bằng Excel hoặc LibreOffice để sửa, lưu lại thành .xlsx; nếu tải từ nơi khác về, xin tải lại.',
    ],
    en: [
      'The workbook is damaged and cannot be read.',
      'Open it in Excel or LibreOffice, let it repair the file and save it as .xlsx; if it was downloaded, download it again.',
    ],
  },
  'workbook-without-sheets': {
    vi: ['Bảng tính không có trang nào có dữ liệu.', 'Xin kiểm tra lại tệp đã chọn.'],
    en: ['The workbook has no sheet with data.', 'Check that this is the file you meant.'],
  },
  'text-recomposed': {
    severity: 'warning',
    vi: [
      'Có {cells} ô viết dấu tiếng Việt tách rời chữ (NFD), bắt đầu từ dòng này; đã ghép lại (NFC).',
      'Không cần làm gì; nếu chương trình khác dùng các tên này, xin dùng cách viết đã ghép ở đó.',
    ],
    en: [
      'In {cells} cells, from this row on, marks are written apart from their letters (NFD); they were joined (NFC).',
      'Nothing to do; if other programs use these names, use the joined spelling there too.',
    ],
  },
  'table-not-text': {
    vi: [
      'Tệp này không phải văn bản bảng (CSV), hoặc dùng bảng mã không nhận ra.',
      'Xin lưu lại ở dạng «CSV UTF-8» hoặc dạng .xlsx rồi thử lại.',
    ],
    en: [
      'This file is not a table in text form (CSV), or its encoding is not recognised.',
      'Save it as “CSV UTF-8” or as .xlsx and try again.',
    ],
  },
  'table-quote-open': {
    vi: [
      'Dấu ngoặc kép mở ở dòng {line} không có dấu đóng.',
      'Xin thêm dấu ngoặc kép đóng, hoặc viết dấu ngoặc kép trong ô thành hai dấu liền nhau.',
    ],
    en: [
      'The quotation mark opened on line {line} is never closed.',
      'Close it, or write a quotation mark inside a cell as two of them.',
    ],
  },
  'table-too-large': {
    vi: ['Tệp lớn hơn {limit} MB.', 'Xin chia nhỏ tệp, hoặc bỏ các cột không cần.'],
    en: ['The file is larger than {limit} MB.', 'Split it, or leave out columns that are not needed.'],
  },
});
