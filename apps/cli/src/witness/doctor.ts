import { hasErrors, translator } from '@langnghe/language';
import { examineWitness } from '@langnghe/witness';
import { resolve } from 'node:path';
import { exitCode, requiredPositional, type Command } from '../command.ts';
import { examineMachine } from '../doctor/machine.ts';
import { complainOf } from '../terminal.ts';
import { witnessIssue } from './issues.ts';

const texts = translator(
  { sound: 'Không thấy điều gì không an toàn.', warned: 'Có điều nên sửa.' } as const,
  { sound: 'Nothing unsafe was found.', warned: 'Something should be mended.' },
);

export const witnessDoctor: Command = {
  words: ['witness', 'doctor'],
  usage: 'witness doctor FOLDER',
  summary: {
    vi: 'Khám thư mục và máy của bên làm chứng: quyền đọc, khóa, sổ, đồng hồ, ổ đĩa.',
    en: 'Examines the witness’s folder and machine: rights, keys, ledger, clock, disk.',
  },
  run: async (input, terminal) => {
    const folder = resolve(requiredPositional(input, 0, 'FOLDER'));
    const faults = await examineWitness(folder);
    const issues = faults.map(({ fault, file }) => witnessIssue(fault, { file }, { file }));
    if (!faults.some(({ fault }) => fault === 'unusable'))
      issues.push(...(await examineMachine(folder)).flatMap((one) => one.issues));
    if (terminal.json) terminal.print(JSON.stringify({ safe: !hasErrors(issues), issues }));
    else {
      complainOf(issues, terminal);
      terminal.print(texts(terminal.language)(issues.length === 0 ? 'sound' : 'warned'));
    }
    return hasErrors(issues) ? exitCode.issues : exitCode.done;
  },
};
