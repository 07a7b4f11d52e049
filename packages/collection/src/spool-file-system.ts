import { statfs } from 'node:fs/promises';
import { issueMaker, type Issue } from '@langnghe/language';

/** `f_type` of file systems that copy on write: old blocks, and with them an order, stay on the disk. */
const copyOnWrite: ReadonlyMap<number, string> = new Map([
  [0x9123683e, 'btrfs'],
  [0x2fc12fc1, 'zfs'],
  [0x794c7630, 'overlay'],
  [0xca451a4e, 'bcachefs'],
]);

export type SpoolFileSystem =
  { readonly suitable: true } | { readonly suitable: false; readonly name: string };

/** Whether a folder is on a file system that forgets what is overwritten; for `doctor` and at opening. */
export async function spoolFileSystem(
  folder: string,
  typeOf: (folder: string) => Promise<number> = async (path) => (await statfs(path)).type,
): Promise<SpoolFileSystem> {
  const name = copyOnWrite.get(await typeOf(folder));
  return name === undefined ? { suitable: true } : { suitable: false, name };
}

const makeIssue = issueMaker({
  'spool-copy-on-write': {
    severity: 'warning',
    vi: [
      'Thư mục giữ câu trả lời «{path}» nằm trên hệ tệp {name}, loại giữ lại các khối cũ: ai lấy được ổ đĩa có thể thấy thứ tự câu trả lời.',
      'Chuyển thư mục dữ liệu sang ổ ext4 hoặc xfs (không reflink) trước khi phát phiếu.',
    ],
    en: [
      'The folder of answers “{path}” is on {name}, which keeps old blocks: whoever gets the disk may see the order of answers.',
      'Move the data folder to ext4 or xfs (without reflink) before slips are handed out.',
    ],
  },
});

/** Said when a study opens on a file system that does not forget what is overwritten. */
export const copyOnWriteIssue = (path: string, name: string): Issue =>
  makeIssue('spool-copy-on-write', { file: path }, { path, name });
