import { issueMaker, type Issue } from '@langnghe/language';

const makeIssue = issueMaker({
  'spool-in-use': {
    vi: [
      'Thư mục giữ câu trả lời «{path}» đang được một tiến trình khác sử dụng.',
      'Dừng tiến trình kia rồi khởi động lại; không chạy hai máy chủ trên cùng một thư mục dữ liệu.',
    ],
    en: [
      'Another process is using the folder that keeps answers, “{path}”.',
      'Stop the other process and start again; never run two servers on one data folder.',
    ],
  },
  'spool-key-unreadable': {
    vi: [
      'Không đọc được tệp khóa «{path}» của nơi giữ câu trả lời.',
      'Khôi phục đúng tệp khóa (quyền đọc chỉ dành cho tài khoản chạy máy chủ); máy chủ tự nhận tiếp trong nửa phút. Các câu trả lời đã nhận vẫn còn nguyên trong tệp.',
    ],
    en: [
      'The key file “{path}” of the answers kept so far cannot be read.',
      'Put the right key file back, readable by the server’s account only; the server goes on by itself within half a minute. The answers received are still in their file.',
    ],
  },
  'spool-key-mismatch': {
    vi: [
      'Tệp khóa không khớp với tệp câu trả lời «{path}».',
      'Khôi phục tệp khóa đi cùng tệp này; máy chủ tự nhận tiếp trong nửa phút. Đừng xóa tệp nào.',
    ],
    en: [
      'The key file does not belong to the answers in “{path}”.',
      'Put back the key file that was made with it; the server goes on by itself within half a minute. Do not delete either file.',
    ],
  },
  'spool-missing': {
    vi: [
      'Không thấy tệp câu trả lời «{path}» của một khảo sát đang mở.',
      'Khôi phục tệp này (kiểm tra ổ đĩa đã được gắn chưa); máy chủ tự nhận tiếp trong nửa phút.',
    ],
    en: [
      'The file of answers “{path}” of an open study is missing.',
      'Put the file back (is its disk mounted?); the server goes on by itself within half a minute.',
    ],
  },
  'spool-unreadable': {
    vi: [
      'Không mở được tệp câu trả lời «{path}» của một khảo sát đang mở.',
      'Kiểm tra ổ đĩa và quyền đọc, ghi tệp của tài khoản chạy máy chủ; máy chủ tự nhận tiếp trong nửa phút. Đừng xóa tệp.',
    ],
    en: [
      'The file of answers “{path}” of an open study cannot be opened.',
      'Check the disk and the file’s permissions for the server’s account; the server goes on by itself within half a minute. Do not delete the file.',
    ],
  },
  'spool-not-destroyed': {
    vi: [
      'Chưa hủy được tệp câu trả lời «{path}» của một khảo sát đã đóng.',
      'Kiểm tra ổ đĩa và quyền ghi của thư mục rồi khởi động lại; khi đó máy chủ sẽ hủy tệp này và khóa của nó.',
    ],
    en: [
      'The file of answers “{path}” of a closed study could not be destroyed.',
      'Check the disk and the permissions of the folder and start again: the server then destroys the file and its key.',
    ],
  },
  'spool-no-room': {
    vi: [
      'Ổ đĩa không còn chỗ cho tệp câu trả lời «{path}».',
      'Giải phóng dung lượng ổ đĩa rồi thử lại. Các câu trả lời đã nhận vẫn an toàn.',
    ],
    en: [
      'The disk has no room for the file of answers “{path}”.',
      'Free some disk space and try again. Answers already received are safe.',
    ],
  },
  'spool-write-failed': {
    vi: [
      'Ổ đĩa báo lỗi khi ghi vào tệp câu trả lời «{path}»; câu trả lời vừa gửi không được nhận.',
      'Kiểm tra ổ đĩa; máy chủ tự nhận tiếp khi ổ đĩa ghi lại được. Các câu trả lời đã báo nhận vẫn còn.',
    ],
    en: [
      'The disk failed while writing to the file of answers “{path}”; what was just sent has not been taken.',
      'Check the disk; answers are taken again as soon as it can be written. Every answer that was acknowledged is still there.',
    ],
  },
});

export type SpoolTrouble =
  | 'spool-in-use'
  | 'spool-key-unreadable'
  | 'spool-key-mismatch'
  | 'spool-missing'
  | 'spool-unreadable'
  | 'spool-not-destroyed'
  | 'spool-no-room'
  | 'spool-write-failed';

/** Trouble with the machine that the operator must mend: what, which file, and how. Never holds an answer. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError';
  readonly code: SpoolTrouble;
  readonly issue: Issue;

  constructor(code: SpoolTrouble, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
    this.issue = makeIssue(code, { file: path }, { path });
  }
}
