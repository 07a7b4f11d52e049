import { issueMaker, type Issue } from '@langnghe/language';

const makeIssue = issueMaker({
  'dataset-frozen': {
    vi: [
      'Bộ dữ liệu ở «{path}» đã được chốt và không ghi lại được nữa.',
      'Dùng bộ dữ liệu đã chốt; nếu câu trả lời thay đổi, hãy tạo một khảo sát mới.',
    ],
    en: [
      'The dataset in “{path}” is frozen and is never written again.',
      'Use the frozen dataset; if the answers have changed, make a new study.',
    ],
  },
  'dataset-missing': {
    vi: ['Không thấy bộ dữ liệu đã chốt ở «{path}».', 'Hãy chốt dữ liệu (đóng khảo sát trước) rồi thử lại.'],
    en: ['There is no frozen dataset in “{path}”.', 'Close the study and freeze its answers first.'],
  },
  'dataset-changed': {
    vi: [
      'Tệp «{path}» của bộ dữ liệu đã bị sửa sau khi chốt: mã kiểm tra không khớp.',
      'Khôi phục tệp gốc từ bản sao lưu; không tính toán trên dữ liệu đã bị sửa.',
    ],
    en: [
      'The file “{path}” of the dataset was changed after the freeze: its hash differs.',
      'Restore the original file from a backup; nothing is computed from changed data.',
    ],
  },
});

export type DatasetTrouble = 'dataset-frozen' | 'dataset-missing' | 'dataset-changed';

/** A frozen dataset that cannot be used as asked. Never holds an answer. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code: DatasetTrouble;
  readonly issue: Issue;

  constructor(code: DatasetTrouble, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
    this.issue = makeIssue(code, { file: path }, { path });
  }
}
