import { resolve } from 'node:path';
import { textOption, type CommandInput } from './command.ts';

/** `--data DIR`: where the installation keeps everything; `./data` unless said otherwise. */
export const dataOption = {
  value: 'DIR',
  summary: { vi: 'thư mục dữ liệu (mặc định ./data)', en: 'the data folder (default ./data)' },
} as const;

export function dataPath(input: CommandInput): string {
  return resolve(textOption(input, 'data', process.env['LANGNGHE_DATA'] ?? 'data'));
}
