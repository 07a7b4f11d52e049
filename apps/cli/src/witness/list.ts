import { translator } from '@langnghe/language';
import { hashWords } from '@langnghe/tickets';
import { takeList } from '@langnghe/witness';
import { readFile } from 'node:fs/promises';
import { exitCode, requiredPositional, type Command } from '../command.ts';
import { complainOf } from '../terminal.ts';
import { witnessAt } from './folder.ts';
import { witnessIssue } from './issues.ts';

const texts = translator(
  {
    taken: 'Đã nhận {invitations} lời mời, {codes} mã.',
    words: 'Tám từ của bản cam kết, phải giống trên thư mời: {words}',
  } as const,
  {
    taken: 'Taken: {invitations} invitations, {codes} codes.',
    words: 'The eight words of the promises, which must be those of the invitations: {words}',
  },
);

export const witnessList: Command = {
  words: ['witness', 'list'],
  usage: 'witness list FOLDER FILE',
  summary: {
    vi: 'Nhận danh sách mã băm của nơi tổ chức, sau khi mở và sau mỗi lần gửi thư.',
    en: 'Take the organiser’s list of hashes, after the opening and after each sending of letters.',
  },
  run: async (input, terminal) => {
    const file = requiredPositional(input, 1, 'FILE');
    const witness = await witnessAt(input, terminal);
    if (witness === undefined) return exitCode.issues;
    const taken = await takeList(witness, await readFile(file, 'utf8').catch(() => ''));
    witness.ledger?.end();
    if (typeof taken === 'string') {
      complainOf([witnessIssue(taken, { file }, { file })], terminal);
      return exitCode.issues;
    }
    const { invitations, codes, codesBefore, manifestHash } = taken;
    if (codes > invitations)
      complainOf(
        [witnessIssue('more-codes', { file }, { codes, invitations, added: codes - codesBefore })],
        terminal,
      );
    const words = hashWords(manifestHash);
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify({ ...taken, words }));
    else {
      terminal.print(t('taken', { invitations, codes }));
      terminal.print(t('words', { words: words.join(' ') }));
    }
    return exitCode.done;
  },
};
