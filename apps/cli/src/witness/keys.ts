import { translator } from '@langnghe/language';
import { createWitness, witnessFiles } from '@langnghe/witness';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exitCode, requiredPositional, type Command } from '../command.ts';
import { complainOf } from '../terminal.ts';
import { witnessIssue } from './issues.ts';

const texts = translator(
  {
    made: 'Đã tạo khóa. Gửi cho nơi tổ chức: {path}',
    secret: 'Các tệp khác trong thư mục là bí mật: không sao chép, không gửi cho ai.',
    next: 'Khi khảo sát mở, nơi tổ chức gửi lại danh sách mã băm: langnghe witness list THƯ-MỤC TỆP',
  } as const,
  {
    made: 'Keys made. For the organiser: {path}',
    secret: 'Everything else in the folder is secret: copy it nowhere, send it to nobody.',
    next: 'Once the study is open the organiser sends a list of hashes: langnghe witness list FOLDER FILE',
  },
);

export const witnessKeys: Command = {
  words: ['witness', 'keys'],
  usage: 'witness keys FOLDER REQUEST NAME ADDRESS',
  summary: {
    vi: 'Bên làm chứng độc lập: tạo khóa cho một cuộc khảo sát theo đề nghị của nơi tổ chức.',
    en: 'An independent witness: make the keys of one study from the organiser’s request.',
  },
  run: async (input, terminal) => {
    const folder = resolve(requiredPositional(input, 0, 'FOLDER'));
    const file = requiredPositional(input, 1, 'REQUEST');
    const name = requiredPositional(input, 2, 'NAME');
    const address = requiredPositional(input, 3, 'ADDRESS').replace(/\/$/, '');
    const request = await readFile(file, 'utf8').catch(() => '');
    const made = await createWitness({ folder, request, name, address });
    if (typeof made === 'string') {
      const said = made === 'folder-taken' ? folder : file;
      complainOf([witnessIssue(made, { file: said }, { file: said, address })], terminal);
      return exitCode.issues;
    }
    const path = join(folder, witnessFiles.promise);
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify({ promise: path }));
    else for (const line of [t('made', { path }), t('secret'), t('next')]) terminal.print(line);
    return exitCode.done;
  },
};
