import { checkPublication, type PublicAudit, type PublicationFiles } from '@langnghe/audit';
import { issueMaker, refused, translator, type Checked } from '@langnghe/language';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exitCode, requiredPositional, type Command, type Terminal } from './command.ts';
import { complainOf } from './terminal.ts';

const texts = translator(
  {
    holds: 'Mọi điều kiểm tra được đều đúng.',
    broken: 'Có điều KHÔNG đúng: đừng tin bản công bố này trước khi nơi tổ chức giải thích.',
    words: 'So với giấy mời: {words}',
    hash: 'Mã băm đầy đủ (mã QR trên giấy mời): {hash}',
    slips: 'Khảo sát bằng mẩu giấy: chỉ đếm được, không kiểm tra được từng vé.',
  } as const,
  {
    holds: 'Everything that can be checked holds.',
    broken: 'Something does NOT hold: do not trust this publication before the organiser explains it.',
    words: 'Compare with an invitation: {words}',
    hash: 'The whole hash (the QR of an invitation): {hash}',
    slips: 'A study with slips: they can be counted, not verified one by one.',
  },
);

const makeIssue = issueMaker({
  'publication-missing': {
    vi: [
      'Không đọc được {path}.',
      'Chỉ thư mục publication của khảo sát, hoặc địa chỉ trang khảo sát (http…/studies/…).',
    ],
    en: [
      '{path} cannot be read.',
      'Give a study’s publication folder, or the address of its page (http…/studies/…).',
    ],
  },
});

export const verify: Command = {
  words: ['verify'],
  usage: 'verify PUBLICATION',
  summary: {
    vi: 'Điều ai cũng kiểm tra được mà không cần tin chúng tôi: vé, số đếm, mã băm, bảng số liệu.',
    en: 'What anyone can check without trusting us: tickets, counts, hashes, tables.',
  },
  run: async (input, terminal) => {
    const files = await publicationAt(requiredPositional(input, 0, 'PUBLICATION'));
    complainOf(files.issues, terminal);
    if (!files.ok) return exitCode.issues;
    const audit = await checkPublication(files.value);
    if (terminal.json) terminal.print(JSON.stringify(audit));
    else tell(audit, terminal);
    return audit.holds ? exitCode.done : exitCode.issues;
  },
};

async function publicationAt(place: string): Promise<Checked<PublicationFiles>> {
  const tickets = await textAt(place, 'tickets.json');
  const tables = await textAt(place, 'tables.json');
  const missing = [tickets, tables].filter(({ text }) => text === undefined);
  if (tickets.text === undefined || tables.text === undefined)
    return refused(missing.map(({ path }) => makeIssue('publication-missing', { file: path }, { path })));
  return { ok: true, value: { tickets: tickets.text, tables: tables.text }, issues: [] };
}

interface Read {
  readonly path: string;
  readonly text: string | undefined;
}

async function textAt(place: string, name: string): Promise<Read> {
  if (/^https?:\/\//.test(place)) {
    const path = `${place.replace(/\/+$/, '')}/${name}`;
    const response = await fetch(path).catch(() => undefined);
    return { path, text: response?.ok === true ? await response.text() : undefined };
  }
  const path = join(resolve(place), name);
  return { path, text: await readFile(path, 'utf8').catch(() => undefined) };
}

function tell({ holds, checks, source, printed }: PublicAudit, terminal: Terminal): void {
  const { language } = terminal;
  const t = texts(language);
  for (const one of checks)
    terminal.print(`${one.holds ? '✓' : '✗'} ${one.says[language]}\n    ${one.compared}`);
  if (source === 'slips') terminal.print(t('slips'));
  if (printed !== null) {
    terminal.print(t('words', { words: printed.words.join(' ') }));
    terminal.print(t('hash', { hash: printed.hash }));
  }
  terminal.print(t(holds ? 'holds' : 'broken'));
}
