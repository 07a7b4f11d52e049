import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { issueMaker, translator } from '@langnghe/language';
import { trusteeSheetsPdf } from '@langnghe/report';
import { makeTrustees, writeTrustees } from '@langnghe/study';
import { exitCode, requiredPositional, UsageError, type Command } from '../command.ts';
import { complainOf } from '../terminal.ts';

const texts = translator(
  {
    key: 'Khóa công khai, đưa cho nơi tổ chức: {path}',
    share: 'Phần của {name}: {path} (in rồi trao tận tay, xóa tệp)',
    secret: 'Khóa bí mật không được ghi ở đâu cả; chỉ hai phần ghép lại mới thành.',
  } as const,
  {
    key: 'Public key, for the organiser: {path}',
    share: 'Share of {name}: {path} (print it, hand it over, delete the file)',
    secret: 'The secret is written nowhere; only two shares together make it.',
  },
);

const makeIssue = issueMaker({
  'files-there': {
    vi: ['{path} đã có tệp.', 'Chọn thư mục mới: mỗi khóa một thư mục, không ghi đè.'],
    en: [
      'There are files in {path} already.',
      'Choose a new folder: one for each key, nothing is overwritten.',
    ],
  },
});

export const sealingKey: Command = {
  words: ['sealing-key'],
  usage: 'sealing-key FOLDER TITLE NAME NAME NAME',
  summary: {
    vi: 'Tạo khóa niêm phong và ba phần cho ba người giữ khóa; chạy trên máy của họ, không nối mạng.',
    en: 'Make a sealing key and three shares for three trustees; on a machine of theirs, without a network.',
  },
  run: async (input, terminal) => {
    const folder = resolve(requiredPositional(input, 0, 'FOLDER'));
    const title = requiredPositional(input, 1, 'TITLE');
    const names = input.positional.slice(2);
    const [one, two, three] = names;
    if (one === undefined || two === undefined || three === undefined || new Set(names).size !== 3)
      throw new UsageError('NAME NAME NAME');
    const taken = makeIssue('files-there', { file: folder }, { path: folder });
    try {
      await mkdir(folder, { mode: 0o700 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      complainOf([taken], terminal);
      return exitCode.issues;
    }
    const { trustees, shares } = await makeTrustees(
      [one, two, three],
      (bytes) => new Uint8Array(randomBytes(bytes)),
    );
    const t = texts(terminal.language);
    const keep = async (name: string, bytes: Uint8Array | string): Promise<string> => {
      const path = join(folder, name);
      await writeFile(path, bytes, { mode: 0o600, flush: true, flag: 'wx' });
      return path;
    };
    const key = await keep('public-key.json', writeTrustees(trustees));
    const lines = [t('key', { path: key })];
    for (const [i, share] of shares.entries()) {
      const sheet = { title, key: trustees.key, shares: [share], count: 3, first: i + 1 };
      const pdf = await trusteeSheetsPdf({ ...sheet, language: terminal.language });
      const path = await keep(`share-${String(i + 1)}.pdf`, pdf);
      await keep(`share-${String(i + 1)}.txt`, `# ${title}\n# ${share.name}\n${share.words.join('\n')}\n`);
      lines.push(t('share', { name: share.name, path }));
    }
    lines.push(t('secret'));
    if (terminal.json) terminal.print(JSON.stringify({ trustees, folder }));
    else for (const line of lines) terminal.print(line);
    return exitCode.done;
  },
};
