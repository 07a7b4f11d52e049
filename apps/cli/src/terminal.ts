import { describePlace, type Issue, type Language } from '@langnghe/language';
import type { Terminal } from './command.ts';

export function openTerminal(language: Language, json: boolean): Terminal {
  const live = process.stderr.isTTY;
  let pending = false;
  const clear = (): void => {
    if (pending) process.stderr.write('\r\u001B[K');
    pending = false;
  };
  return {
    language,
    json,
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    complain: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!live) return;
      clear();
      process.stderr.write(line);
      pending = true;
    },
  };
}

/** Each issue on standard error: place, message, remedy; as JSON lines with `--json`. */
export function complainOf(issues: readonly Issue[], terminal: Terminal): void {
  const { language } = terminal;
  for (const issue of issues) {
    if (terminal.json) {
      terminal.complain(JSON.stringify(issue));
      continue;
    }
    const mark = issue.severity === 'error' ? '✗' : '!';
    const place = describePlace(language, issue.place);
    terminal.complain(
      `${mark} ${place === '' ? '' : `${place}: `}${issue.message[language]} [${issue.code}]`,
    );
    terminal.complain(`  → ${issue.remedy[language]}`);
  }
}

/** The language of the terminal: `LANGNGHE_LANGUAGE`, else English when the locale is English, else Vietnamese. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const wanted = environment['LANGNGHE_LANGUAGE'];
  if (wanted === 'en' || wanted === 'vi') return wanted;
  const locale = environment['LC_ALL'] ?? environment['LANG'] ?? '';
  return locale.startsWith('en') ? 'en' : 'vi';
}
