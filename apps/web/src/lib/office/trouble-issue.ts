import { issueMaker } from '@langnghe/language';

export const troubleIssue = issueMaker({
  'spool-damaged': {
    vi: [
      'Tệp giữ câu trả lời của cuộc khảo sát «{study}» bị hỏng {places} chỗ: khi khởi động, máy chủ không đọc được những chỗ này.',
      'Báo người quản trị máy chủ kiểm tra ổ đĩa. Các câu trả lời còn lại vẫn đọc được và vẫn nhận thêm được; xin không xóa tệp nào.',
    ],
    en: [
      'The file that keeps the answers of the study "{study}" is damaged in {places} places, which the server could not read when it started.',
      'Have whoever runs the server check the disk. All other answers are readable and more can come in; delete no file.',
    ],
  },
});
