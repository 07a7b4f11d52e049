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
  'answers-silent': {
    vi: [
      'Bộ phận nhận câu trả lời của máy chủ không trả lời. Trong lúc này người dân chưa gửi phiếu được; phiếu đã nhận không mất.',
      'Báo người quản trị khởi động lại chương trình (langnghe serve), hoặc bộ phận đó (langnghe serve --only answers).',
    ],
    en: [
      'The part of the server that takes answers does not respond. Meanwhile nobody can send answers; none that were received are lost.',
      'Have whoever runs the server start the program again (langnghe serve), or that part (langnghe serve --only answers).',
    ],
  },
});
