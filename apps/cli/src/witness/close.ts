import { translator } from '@langnghe/language';
import { closeWitness, witnessFiles } from '@langnghe/witness';
import { join } from 'node:path';
import { exitCode, type Command } from '../command.ts';
import { complainOf } from '../terminal.ts';
import { witnessAt } from './folder.ts';
import { witnessIssue } from './issues.ts';

const texts = translator(
  {
    closed: 'Đã đóng. Gửi cho nơi tổ chức và tự công bố: {path}',
    destroyed: 'Khóa và sổ đã bị hủy. Máy làm chứng có thể chạy tiếp để ai cũng xem được số đã ký.',
  } as const,
  {
    closed: 'Closed. Send to the organiser, and publish yourself: {path}',
    destroyed: 'Keys and ledger are destroyed. The server may go on, so that anyone can read the counts.',
  },
);

export const witnessClose: Command = {
  words: ['witness', 'close'],
  usage: 'witness close FOLDER [--early]',
  summary: {
    vi: 'Đóng việc làm chứng: công bố số vé đã ký theo nhóm, hủy khóa và sổ.',
    en: 'Close the witness: publish how many tickets were signed by class, destroy keys and ledger.',
  },
  options: {
    early: {
      summary: { vi: 'đóng trước khi hết hạn phát vé', en: 'close before the last day of tickets is over' },
    },
  },
  run: async (input, terminal) => {
    const witness = await witnessAt(input, terminal);
    if (witness === undefined) return exitCode.issues;
    const closed = await closeWitness(witness, new Date(), input.options['early'] === true);
    if (closed === 'no-list') {
      complainOf([witnessIssue('no-list-to-close', {})], terminal);
      return exitCode.issues;
    }
    if ('refusal' in closed) {
      complainOf([witnessIssue('too-early', {}, { to: closed.to })], terminal);
      return exitCode.issues;
    }
    const path = join(witness.folder, witnessFiles.statement);
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify({ statement: path }));
    else for (const line of [t('closed', { path }), t('destroyed')]) terminal.print(line);
    return exitCode.done;
  },
};
