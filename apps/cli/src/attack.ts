import { fullEffort, quickEffort, runAttacks, type Finding, type Verdict } from '@langnghe/attack';
import { translator, type Language, type Localized } from '@langnghe/language';
import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCode, UsageError, type Command, type Terminal } from './command.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

const texts = translator(
  {
    view: 'Kẻ tấn công có: {text}',
    tried: 'Đã thử: {text}',
    figure: '{what}: {found} (cho phép {allowed})',
    note: 'Lưu ý: {text}',
    sum: '{held} giữ vững, {broken} vỡ, {not} không áp dụng hoặc không chạy được.',
  } as const,
  {
    view: 'The attacker has: {text}',
    tried: 'Tried: {text}',
    figure: '{what}: {found} (allowed {allowed})',
    note: 'Note: {text}',
    sum: '{held} held, {broken} broken, {not} not applicable or not run.',
  },
);

const verdicts: Readonly<Record<Verdict, { readonly mark: string; readonly word: Localized }>> = {
  held: { mark: '✓', word: { vi: 'giữ vững', en: 'held' } },
  broken: { mark: '✗', word: { vi: 'VỠ', en: 'BROKEN' } },
  'not-applicable': { mark: '–', word: { vi: 'không áp dụng', en: 'not applicable' } },
  'not-run': { mark: '–', word: { vi: 'không chạy được', en: 'not run' } },
};

export const attack: Command = {
  words: ['attack'],
  usage: 'attack [--quick] [--data DIR]',
  summary: {
    vi: 'Tự tấn công một máy chủ thật trên cả hai loại kho và in kết quả từng phép thử.',
    en: 'Attacks a real server of its own on both stores and prints what each test found.',
  },
  options: {
    data: {
      value: 'DIR',
      summary: {
        vi: 'thư mục trống để dựng và giữ lại nơi bị tấn công (mặc định: thư mục tạm, xóa đi)',
        en: 'an empty folder where the attacked installations are made and stay (default: temporary, removed)',
      },
    },
    quick: { summary: { vi: 'thử ít lần hơn, vài phút', en: 'fewer trials, a few minutes' } },
  },
  run: async (input, terminal) => {
    const { data } = input.options;
    const folder = typeof data === 'string' ? await emptyFolder(data) : undefined;
    const findings = await runAttacks({
      serve: [process.execPath, main, 'serve'],
      effort: input.options['quick'] === true ? quickEffort : fullEffort,
      ...(folder === undefined ? {} : { folder }),
      progress: (said) => terminal.progress(said),
    });
    if (terminal.json) for (const one of findings) terminal.print(JSON.stringify(one));
    else tell(findings, terminal);
    return findings.some(({ verdict }) => verdict === 'broken') ? exitCode.issues : exitCode.done;
  },
};

async function emptyFolder(path: string): Promise<string> {
  const folder = resolve(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new UsageError(`--data ${path}`);
  return folder;
}

function tell(findings: readonly Finding[], terminal: Terminal): void {
  const { language } = terminal;
  for (const one of findings) for (const line of linesOf(one, language)) terminal.print(line);
  const count = (verdict: Verdict): number => findings.filter((one) => one.verdict === verdict).length;
  const [held, broken] = [count('held'), count('broken')];
  terminal.print(`\n${texts(language)('sum', { held, broken, not: findings.length - held - broken })}`);
}

function linesOf(one: Finding, language: Language): string[] {
  const t = texts(language);
  const { mark, word } = verdicts[one.verdict];
  const lines = [
    `\n${mark} ${String(one.number)}. ${one.name[language]}${one.store === '' ? '' : ` · ${one.store}`}: ${word[language]}`,
  ];
  if (one.figures.length > 0)
    lines.push(
      `   ${t('view', { text: one.view[language] })}`,
      `   ${t('tried', { text: one.tried[language] })}`,
    );
  for (const { what, found, allowed, held } of one.figures)
    lines.push(`   ${held ? '✓' : '✗'} ${t('figure', { what: what[language], found, allowed })}`);
  if (one.note !== null) lines.push(`   ${t('note', { text: one.note[language] })}`);
  return lines;
}
