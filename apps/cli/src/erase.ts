import { createCollector } from '@langnghe/collection';
import { openCollection } from '@langnghe/databases';
import { civilDate, translator } from '@langnghe/language';
import { destroyPaperRoom, eraseStudy, openDataFolder, type DataFolder, type Erasers } from '@langnghe/study';
import { join } from 'node:path';
import { exitCode, requiredPositional, type Command } from './command.ts';
import { dataOption, dataPath } from './data-option.ts';
import { peopleEraser } from './erase-people.ts';
import { complainOf } from './terminal.ts';

const texts = translator(
  {
    ask: 'Xóa hẳn «{study}»: mọi tệp, câu trả lời, danh sách mời và khóa sẽ bị ghi đè rồi xóa, không lấy lại được. Bản công bố trên trang này cũng mất. Nếu đúng ý, chạy lại với --yes.',
    done: {
      other: 'Đã xóa hẳn «{study}»: {n} tệp, {answers} câu trả lời, {people} người trong danh sách.',
    },
    statement: 'Biên bản đã ký: {path}',
    hash: 'Mã băm của biên bản: {hash}',
    backups: 'Các bản sao lưu cũ vẫn còn: xóa chúng, rồi chạy `langnghe backup` để có bản mới.',
  } as const,
  {
    ask: 'Erasing "{study}" overwrites and deletes every file, answer, invitation and key of it; nothing brings it back. What it published on this site goes too. If that is meant, run it again with --yes.',
    done: {
      one: 'Erased "{study}": {n} file, {answers} answers, {people} people of the list.',
      other: 'Erased "{study}": {n} files, {answers} answers, {people} people of the list.',
    },
    statement: 'Signed statement: {path}',
    hash: 'Hash of the statement: {hash}',
    backups: 'Older backups remain: delete them, then run `langnghe backup` for a new one.',
  },
);

export const erase: Command = {
  words: ['erase'],
  usage: 'erase STUDY --yes',
  summary: {
    vi: 'Xóa hẳn một cuộc khảo sát đã đóng hoặc chưa mở, để lại biên bản có chữ ký.',
    en: 'Erase a study that is closed or was never opened; a signed statement of what went stays.',
  },
  options: {
    data: dataOption,
    yes: { summary: { vi: 'xóa thật', en: 'really erase' } },
  },
  run: async (input, terminal) => {
    const id = requiredPositional(input, 0, 'STUDY');
    const t = texts(terminal.language);
    if (input.options['yes'] !== true) {
      terminal.print(t('ask', { study: id }));
      return exitCode.issues;
    }
    const data = await openDataFolder(dataPath(input));
    const erased = await eraseStudy(
      data,
      id,
      { register: peopleEraser(data), collection: answersEraser(data) },
      civilDate(new Date()),
    );
    complainOf(erased.issues, terminal);
    if (!erased.ok) return exitCode.issues;
    const { files, collection, register, hash } = erased.value;
    if (terminal.json) terminal.print(JSON.stringify(erased.value));
    else {
      const [answers, people] = [collection['answer'] ?? 0, register['invited_person'] ?? 0];
      terminal.print(t('done', { study: id, n: files.length, answers, people }));
      terminal.print(t('statement', { path: join(data.path, 'erased') }));
      terminal.print(t('hash', { hash }));
      terminal.print(t('backups'));
    }
    return exitCode.done;
  },
};

/** While no server holds the spool's folder. */
function answersEraser(data: DataFolder): Erasers['collection'] {
  return async (id) => {
    const db = await openCollection(data.collection);
    try {
      const collector = await createCollector({ db, spoolFolder: data.spool });
      try {
        return { ...(await collector.erase(id)), paper_form_file: await destroyPaperRoom(data, id) };
      } finally {
        await collector.dispose();
      }
    } finally {
      await db.destroy();
    }
  };
}
