import { randomBytes } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { civilDate, issueMaker, translator } from '@langnghe/language';
import { openSealed } from '@langnghe/study';
import { exitCode, requiredPositional, type Command } from '../command.ts';
import { dataOption } from '../data-option.ts';
import { locateStudy } from '../locate-study.ts';
import { complainOf } from '../terminal.ts';

const texts = translator(
  {
    opened: {
      other:
        'Đã mở {opened} trên {n} câu trả lời niêm phong; {unopenable} không mở được, {refused} không hợp phiếu hỏi.',
    },
    dataset: 'Bộ dữ liệu: {path}. Chép thư mục này về thư mục khảo sát trên máy chủ.',
    destroyed: 'Đã xóa tệp phần khóa: {path}',
    paper: 'Hủy các tờ giấy ghi phần khóa trước mặt nhau: khóa này không dùng lại nữa.',
  } as const,
  {
    opened: {
      one: 'Opened {opened} of {n} sealed answer; {unopenable} did not open, {refused} did not fit the questions.',
      other:
        'Opened {opened} of {n} sealed answers; {unopenable} did not open, {refused} did not fit the questions.',
    },
    dataset: 'Dataset: {path}. Copy this folder back into the survey’s folder on the server.',
    destroyed: 'Deleted the file of a share: {path}',
    paper: 'Destroy the sheets with the shares in front of each other: this key is never used again.',
  },
);

const makeIssue = issueMaker({
  'share-file-missing': {
    vi: ['Không đọc được {path}.', 'Chỉ tệp chứa phần khóa: năm hàng chữ, hoặc dòng của mã QR.'],
    en: [
      '{path} cannot be read.',
      'Name the file that holds the share: five rows of words, or the line of the QR.',
    ],
  },
});

export const openSealedAnswers: Command = {
  words: ['open-sealed'],
  usage: 'open-sealed STUDY SHARE-FILE SHARE-FILE',
  summary: {
    vi: 'Mở câu trả lời niêm phong bằng hai phần khóa, một lần, trên máy không nối mạng; rồi xóa hai tệp phần khóa.',
    en: 'Open sealed answers with two shares, once, on a machine without a network; then delete both share files.',
  },
  options: {
    data: dataOption,
    'keep-shares': {
      summary: { vi: 'không xóa hai tệp phần khóa', en: 'do not delete the two share files' },
    },
  },
  run: async (input, terminal) => {
    const paths = [1, 2].map((at) => resolve(requiredPositional(input, at, 'SHARE-FILE')));
    const located = await locateStudy(input);
    complainOf(located.issues, terminal);
    if (!located.ok) return exitCode.issues;
    const read = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => undefined)));
    const [one, other] = read;
    if (one === undefined || other === undefined) {
      const path = paths[one === undefined ? 0 : 1] ?? '';
      complainOf([makeIssue('share-file-missing', { file: path }, { path })], terminal);
      return exitCode.issues;
    }
    const result = await openSealed(located.value.study, [one, other], civilDate(new Date()));
    complainOf(result.issues, terminal);
    if (!result.ok) return exitCode.issues;
    const destroyed = input.options['keep-shares'] === true ? [] : [...new Set(paths)];
    for (const path of destroyed) await destroy(path);
    const { received, opened, unopenable, refused } = result.value.opening;
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify(result.value));
    else {
      terminal.print(t('opened', { n: received, opened, unopenable, refused }));
      terminal.print(t('dataset', { path: `${located.value.study.folder}/dataset` }));
      for (const path of destroyed) terminal.print(t('destroyed', { path }));
      terminal.print(t('paper'));
    }
    return exitCode.done;
  },
};

/** Overwritten first, so that on ordinary disks nothing is left to undelete. */
async function destroy(path: string): Promise<void> {
  const { size } = await stat(path);
  const handle = await open(path, 'r+');
  await handle.write(randomBytes(size), 0, size, 0);
  await handle.sync();
  await handle.close();
  await rm(path);
}
