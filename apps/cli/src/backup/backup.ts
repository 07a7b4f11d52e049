import { civilDate, formatDate, translator } from '@langnghe/language';
import { makeBackup, openDataFolder, restoreBackup } from '@langnghe/study';
import { resolve } from 'node:path';
import { exitCode, UsageError, type Command, type CommandInput } from '../command.ts';
import { dataOption, dataPath } from '../data-option.ts';
import { complainOf } from '../terminal.ts';
import { answersIn, answersOut } from './answers.ts';
import { storesEmpty } from './empty.ts';
import { peopleIn, peopleOut } from './people.ts';

const texts = translator(
  {
    made: { other: 'Đã sao lưu {n} cuộc khảo sát vào {to}.' },
    key: 'Khóa ở {keysTo}. Cất riêng, đừng để chung với bản sao lưu. Bản cũ không mở được nữa.',
    ends: 'Khi một cuộc khảo sát kết thúc hay bị xóa hẳn, khóa này bị hủy; hãy sao lưu lại sau đó.',
    restored: { other: 'Đã khôi phục {n} cuộc khảo sát của bản sao lưu ngày {date}.' },
    leftOut: 'Không đưa trở lại (đã kết thúc hay bị xóa sau đó, hoặc không có khóa): {studies}',
    filesOnly: 'Không có khóa: chỉ có tệp, không có tài khoản, người được mời và câu trả lời.',
  } as const,
  {
    made: { one: 'Backed up {n} study to {to}.', other: 'Backed up {n} studies to {to}.' },
    key: 'Its key is in {keysTo}. Keep it apart from the backup. The backup before opens no more.',
    ends: 'When a study is closed or erased this key is destroyed; make a new backup then.',
    restored: {
      one: 'Restored {n} study of the backup of {date}.',
      other: 'Restored {n} studies of the backup of {date}.',
    },
    leftOut: 'Not brought back (closed or erased since, or there is no key): {studies}',
    filesOnly: 'There is no key: only files came back, no accounts, people or answers.',
  },
);

function folderOption(input: CommandInput, name: string): string {
  const value = input.options[name];
  if (typeof value !== 'string') throw new UsageError(`--${name} DIR`);
  return resolve(value);
}

export const backup: Command = {
  words: ['backup'],
  usage: 'backup --to DIR --keys-to DIR',
  summary: {
    vi: 'Sao lưu, kể cả khi đang thu: kho và câu trả lời được niêm phong bằng khóa mới để riêng.',
    en: 'Back up, also during the field: stores and answers are sealed under a new key kept apart.',
  },
  options: {
    data: dataOption,
    to: { value: 'DIR', summary: { vi: 'nơi để bản sao lưu', en: 'where the backup goes' } },
    'keys-to': {
      value: 'DIR',
      summary: { vi: 'nơi khác, để khóa', en: 'another medium, for its key' },
    },
  },
  run: async (input, terminal) => {
    const [to, keysTo] = [folderOption(input, 'to'), folderOption(input, 'keys-to')];
    const data = await openDataFolder(dataPath(input));
    const sides = { people: peopleOut(data), answers: answersOut(data) };
    const made = await makeBackup(data, { to, keysTo }, sides, civilDate(new Date()));
    complainOf(made.issues, terminal);
    if (!made.ok) return exitCode.issues;
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify(made.value));
    else {
      terminal.print(t('made', { n: made.value.studies.length, to }));
      terminal.print(t('key', { keysTo }));
      terminal.print(t('ends'));
    }
    return exitCode.done;
  },
};

export const restore: Command = {
  words: ['restore'],
  usage: 'restore --from DIR [--keys-from DIR]',
  summary: {
    vi: 'Khôi phục vào thư mục dữ liệu trống; khảo sát đã đóng không mở lại, người đã quên không trở lại.',
    en: 'Restore into an empty data folder; closed studies stay closed, forgotten people stay forgotten.',
  },
  options: {
    data: dataOption,
    from: { value: 'DIR', summary: { vi: 'bản sao lưu', en: 'the backup' } },
    'keys-from': { value: 'DIR', summary: { vi: 'nơi có khóa', en: 'where its key is' } },
  },
  run: async (input, terminal) => {
    const from = folderOption(input, 'from');
    const keysFrom = input.options['keys-from'] === undefined ? undefined : folderOption(input, 'keys-from');
    const sides = { empty: storesEmpty, people: peopleIn, answers: answersIn };
    const restored = await restoreBackup(dataPath(input), from, keysFrom, sides);
    complainOf(restored.issues, terminal);
    if (!restored.ok) return exitCode.issues;
    const { madeOn, studies, leftOut, withPeopleAndAnswers } = restored.value;
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify(restored.value));
    else {
      terminal.print(t('restored', { n: studies.length, date: formatDate(madeOn) }));
      if (leftOut.length > 0) terminal.print(t('leftOut', { studies: leftOut.join(', ') }));
      if (!withPeopleAndAnswers) terminal.print(t('filesOnly'));
    }
    return exitCode.done;
  },
};
