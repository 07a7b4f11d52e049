import { issueMaker } from '@langnghe/language';

export const attachmentIssue = issueMaker({
  'table-missing': {
    severity: 'warning',
    vi: [
      'Phiếu cần bảng «{file}» nhưng bảng này chưa được tải lên.',
      'Xin đặt tệp «{file}» cạnh bảng tính trong một tệp .zip rồi tải tệp .zip đó lên; chưa có bảng này thì chưa mở khảo sát được.',
    ],
    en: [
      'The form needs the table “{file}”, which has not been uploaded.',
      'Put the file “{file}” beside the workbook in one .zip and upload that; the study cannot open without it.',
    ],
  },
  'media-missing': {
    severity: 'warning',
    vi: [
      'Phiếu dùng tệp «{file}» nhưng tệp này chưa được tải lên.',
      'Xin đặt tệp «{file}» cạnh bảng tính trong một tệp .zip rồi tải tệp .zip đó lên, hoặc xoá tên tệp khỏi bảng tính.',
    ],
    en: [
      'The form uses the file “{file}”, which has not been uploaded.',
      'Put it beside the workbook in one .zip and upload that, or remove its name from the workbook.',
    ],
  },
  'table-format': {
    vi: [
      'Bảng «{file}» phải ở dạng .csv hoặc .geojson.',
      'Xin lưu bảng thành CSV UTF-8 và sửa tên trong bảng tính.',
    ],
    en: [
      'The table “{file}” must be .csv or .geojson.',
      'Save it as CSV UTF-8 and change its name in the workbook.',
    ],
  },
  'table-unreadable': {
    vi: ['Bảng «{file}» không đọc được.', 'Xin mở tệp, kiểm tra rồi lưu lại thành CSV UTF-8.'],
    en: ['The table “{file}” cannot be read.', 'Open it, check it and save it as CSV UTF-8.'],
  },
  'table-column-missing': {
    vi: [
      'Bảng «{file}» không có cột «{column}». Các cột có trong bảng: {columns}.',
      'Xin thêm cột này vào bảng, hoặc sửa tên cột trong phiếu.',
    ],
    en: [
      'The table “{file}” has no column “{column}”. Its columns are: {columns}.',
      'Add the column to the table, or correct its name in the form.',
    ],
  },
  'table-too-long': {
    vi: ['Bảng «{file}» có {rows} dòng, nhiều hơn mức {limit}.', 'Xin bỏ bớt các dòng không cần.'],
    en: [
      'The table “{file}” has {rows} rows, more than the {limit} allowed.',
      'Remove rows that are not needed.',
    ],
  },
  'table-value-blank': {
    vi: [
      'Dòng {row} của bảng «{file}» để trống cột «{column}».',
      'Xin điền mã lựa chọn ở dòng này, hoặc xoá dòng.',
    ],
    en: [
      'Row {row} of the table “{file}” is blank in column “{column}”.',
      'Fill in the choice’s code, or delete the row.',
    ],
  },
  'table-value-spaced': {
    vi: [
      'Mã «{value}» ở dòng {row} của bảng «{file}» có dấu cách, nên không dùng được cho câu chọn nhiều.',
      'Xin thay dấu cách bằng dấu gạch dưới.',
    ],
    en: [
      'The code “{value}” on row {row} of the table “{file}” has a space, so it cannot serve a question with several choices.',
      'Replace the space by an underscore.',
    ],
  },
});
