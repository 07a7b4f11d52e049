import { issueMaker } from '@langnghe/language';

/** What can be wrong with the file of a case. */
export const caseIssue = issueMaker({
  'case.malformed': {
    vi: ['Tệp không đúng dạng ở «{at}»: {problem}.', 'Sửa tệp theo hướng dẫn của bộ tham chiếu.'],
    en: [
      'The file is malformed at “{at}”: {problem}.',
      'Correct it by the README of the reference collection.',
    ],
  },
  'case.not-json': {
    vi: ['Tệp không phải là JSON: {problem}.', 'Kiểm tra lại nội dung tệp.'],
    en: ['The file is not JSON: {problem}.', 'Check the content of the file.'],
  },
  'case.no-file': {
    vi: ['Không mở được tệp «{file}».', 'Kiểm tra đường dẫn và quyền đọc.'],
    en: ['The file “{file}” cannot be opened.', 'Check the path and its permissions.'],
  },
  'case.bad-name': {
    vi: ['Tên dữ liệu «{name}» không hợp lệ.', 'Chỉ dùng chữ, số, dấu gạch và dấu chấm.'],
    en: [
      '“{name}” is not a name of a data table.',
      'Use letters, digits, dashes, underscores and dots only.',
    ],
  },
  'case.out-of-range': {
    vi: [
      'Trường hợp này dùng số quá lớn (trên 1e300) hoặc làm phép tính ra ngoài phạm vi của số.',
      'Kiểm tra quyền số, tổng thể và dữ liệu; đổi đơn vị cho số nhỏ lại.',
    ],
    en: [
      'This case has numbers so large (above 1e300), or leads to such, that they cannot be added.',
      'Check weights, population totals and data; choose units in which the numbers are smaller.',
    ],
  },
  'case.defect': {
    vi: ['Không tính được trường hợp này vì một lỗi trong chương trình.', 'Báo lỗi này kèm tệp trường hợp.'],
    en: ['This case failed because of a defect in the program.', 'Report it together with the case file.'],
  },
});
