import { languages, type Language } from '@langnghe/language';
import type { Command } from './command.ts';

const words = {
  vi: {
    usage: 'Cách dùng',
    options: 'Tùy chọn',
    commands: 'Các lệnh',
    json: 'kết quả dạng JSON',
    help: 'trang này',
  },
  en: {
    usage: 'Usage',
    options: 'Options',
    commands: 'Commands',
    json: 'results as JSON',
    help: 'this page',
  },
} as const;

/** Help is printed in both languages, the terminal's first. */
function inBoth(first: Language, page: (language: Language) => string): string {
  const order = [first, ...languages.filter((language) => language !== first)];
  return order.map(page).join('\n\n');
}

export function commandHelp(command: Command, first: Language): string {
  return inBoth(first, (language) => {
    const word = words[language];
    const options = Object.entries(command.options ?? {}).map(
      ([name, option]) =>
        [`--${name}${option.value ? ` ${option.value}` : ''}`, option.summary[language]] as const,
    );
    const rows = [...options, ['--json', word.json] as const, ['--help', word.help] as const];
    const lines = rows.map(([name, summary]) => `  ${name.padEnd(22)} ${summary}`).join('\n');
    return `${command.summary[language]}\n\n${word.usage}: langnghe ${command.usage}\n\n${word.options}:\n${lines}`;
  });
}

export function allHelp(commands: readonly Command[], first: Language): string {
  return inBoth(first, (language) => {
    const word = words[language];
    const lines = commands
      .map((command) => `  ${command.usage}\n      ${command.summary[language]}`)
      .join('\n');
    return `Lắng Nghe\n\n${word.usage}: langnghe COMMAND [--json] [--help]\n\n${word.commands}:\n${lines}`;
  });
}
