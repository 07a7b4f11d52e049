import { hasErrors, translator } from '@langnghe/language';
import { openDataFolder } from '@langnghe/study';
import { exitCode, type Command } from '../command.ts';
import { dataOption, dataPath } from '../data-option.ts';
import { complainOf } from '../terminal.ts';
import { examineFiles } from './files.ts';
import { examineMachine } from './machine.ts';
import { examineStores } from './stores.ts';

const texts = translator(
  {
    sound: 'Không thấy điều gì không an toàn.',
    warned: 'Chạy được, nhưng có điều nên sửa.',
    unsafe: 'Chưa an toàn: sửa những điều trên trước khi mở khảo sát.',
  } as const,
  {
    sound: 'Nothing unsafe was found.',
    warned: 'It can run, but something should be mended.',
    unsafe: 'Not safe: mend the above before opening a study.',
  },
);

export const doctor: Command = {
  words: ['doctor'],
  usage: 'doctor [--data DIR]',
  summary: {
    vi: 'Khám máy: thiết đặt, kho, khóa, đồng hồ, ổ đĩa; nói điều gì không an toàn và cách sửa.',
    en: 'Examines settings, stores, keys, clock and disk; says what is unsafe and how to mend it.',
  },
  options: { data: dataOption },
  run: async (input, terminal) => {
    const data = await openDataFolder(dataPath(input));
    const examined = [
      // Opening a store sets its file's rights anew: looked at before.
      ...(await examineFiles(data)),
      ...(await examineStores(data)),
      ...(await examineMachine(data.path)),
    ];
    const issues = examined.flatMap((one) => one.issues);
    const unsafe = hasErrors(issues);
    if (terminal.json) terminal.print(JSON.stringify({ safe: !unsafe, examined }));
    else
      for (const one of examined) {
        const mark = hasErrors(one.issues) ? '✗' : one.issues.length > 0 ? '!' : '✓';
        terminal.print(`${mark} ${one.what[terminal.language]}`);
        complainOf(one.issues, terminal);
      }
    const verdict = unsafe ? 'unsafe' : issues.length > 0 ? 'warned' : 'sound';
    if (!terminal.json) terminal.print(texts(terminal.language)(verdict));
    return unsafe ? exitCode.issues : exitCode.done;
  },
};
