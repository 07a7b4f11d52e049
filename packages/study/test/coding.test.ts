import { importAnswers, readTexts } from '@langnghe/dataset';
import { readDelimited } from '@langnghe/spreadsheet';
import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Checked } from '@langnghe/language';
import { identifyingSpans } from '@langnghe/coding';
import {
  agreeToQuotation,
  artefact,
  coverWords,
  createStudy,
  createTheme,
  describeStudy,
  estimateStudy,
  finishCoding,
  freezeImport,
  joinThemes,
  openDataFolder,
  openQuestion,
  openQuestions,
  proposeQuotation,
  protectStudy,
  publishStudy,
  putReading,
  questionnaireOfAnswers,
  readCoding,
  readStudy,
  refreshDraft,
  refuseQuotation,
  renameTheme,
  reopenCoding,
  reportStudy,
  undoThemes,
  weighStudy,
  type Study,
} from '@langnghe/study';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const pdfIsRead = existsSync('/usr/bin/pdftotext');

/** Everything that a file says, unpacked: documents and archives hold their words compressed. */
async function saidIn(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((file) => Buffer.from(file).toString('utf8'))
    .join('\n');
}

const canary = 'Nguyễn Thị Lựu';
const themes = ['Lương thấp, ca đêm dài', 'Bữa ăn ca nên thêm rau', 'Xe đưa đón hay trễ'];
const texts = Array.from({ length: 90 }, (_unused, i) => `${themes[i % 3] ?? ''}, lần ${i}`);
texts[0] = `${canary} ở chuyền 5, đi xe 29A1-123.45, bảo: ca đêm dài quá`;
texts[1] = '<b onclick="x()">Bữa ăn</b> & "rau"; \u202enguội\u202c';
texts[2] = `Xe trễ. ${'Chờ mãi. '.repeat(1200)}`;

async function study300(folder: string, open: readonly string[]): Promise<Study> {
  const rows = Array.from({ length: 300 }, (_unused, i) => {
    const said = open[i] ?? '';
    return [
      i % 5 < 3 ? 'Nữ' : 'Nam',
      ['Thấp', 'Vừa', 'Cao'][(i * 7) % 3],
      `"${said.replaceAll('"', '""')}"`,
    ].join(';');
  });
  const sheet = readDelimited(['Giới tính;Mức hài lòng;Ý kiến khác', ...rows].join('\n'));
  const asked = passed(await questionnaireOfAnswers(passed(sheet), undefined));
  const data = await openDataFolder(folder);
  const made = passed(
    await createStudy(data, { id: 'y-kien', title: { vi: 'Ý kiến' }, workbook: asked.workbook }),
  );
  const said = { vi: 'Công đoàn', en: 'Union' };
  passed(await describeStudy(made, { sponsor: said, conductor: said, population: said, contact: 'x' }));
  const answers = passed(importAnswers({ sheet: passed(sheet), questionnaire: asked.questionnaire }));
  const again = passed(await readStudy(data, 'y-kien'));
  passed(await freezeImport(again, answers, undefined, '2026-11-22'));
  return passed(await readStudy(data, 'y-kien'));
}

function passed<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ code, message }) => `${code}: ${message.en}`).join('; '));
}

const codesOf = (checked: Checked<unknown>): readonly string[] => checked.issues.map(({ code }) => code);

describe('coding answers in words', () => {
  let folder: string;
  let study: Study;
  let question: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'langnghe-coding-'));
    study = await study300(folder, texts);
    question = (await openQuestions(study))[0]?.variable.name ?? '';
  });
  afterAll(() => rm(folder, { recursive: true }));

  const coding = async () => readCoding(study, passed(await openQuestion(study, question)));
  const reread = async (): Promise<Study> => passed(await readStudy(await openDataFolder(folder), 'y-kien'));
  const numberOf = async (words: string): Promise<number> =>
    passed(await openQuestion(study, question)).texts.findIndex((text) => text.includes(words));

  test('shows texts alone, in an order of their own, with nothing that hides or turns letters', async () => {
    const open = passed(await openQuestion(study, question));
    expect(open.texts).toHaveLength(90);
    expect(open.texts).not.toEqual(texts);
    expect(open.texts.join('')).not.toMatch(/\u202e/u);
    expect(Object.keys(await readTexts(join(study.folder, artefact.dataset)))).toEqual([question]);
    expect(codesOf(await openQuestion(study, '../../x'))).toEqual(['coding-question-unknown']);
  });

  test('themes: bad names are refused by name', async () => {
    expect(codesOf(await createTheme(study, question, ' \u202e '))).toEqual(['theme-label-missing']);
    expect(codesOf(await createTheme(study, question, 'x'.repeat(81)))).toEqual(['theme-label-long']);
    passed(await createTheme(study, question, 'Hoà nhập'));
    expect(codesOf(await createTheme(study, question, 'hòa  nhập'))).toEqual(['theme-exists']);
    passed(await undoThemes(study, question));
    expect(codesOf(await undoThemes(study, question))).toEqual(['nothing-to-undo']);
  });

  test('two coders at once both have what they did', async () => {
    const work = texts.flatMap((_unused, text) =>
      ['an', 'binh'].map((coder) => putReading(study, question, { text, coder, themes: [], created: '' })),
    );
    (await Promise.all(work)).forEach(passed);
    expect((await coding()).assignments).toHaveLength(180);
  });

  test('a theme that a colleague joined away while it was on screen counts for the other', async () => {
    const made = passed(await createTheme(study, question, 'Tiền lương'));
    const pay = made.themes[0]?.id ?? '';
    const wage = passed(await createTheme(study, question, 'Lương')).themes[1]?.id ?? '';
    passed(await joinThemes(study, question, { from: wage, into: pay }));
    passed(await putReading(study, question, { text: 3, coder: 'an', themes: [wage], created: '' }));
    expect((await coding()).assignments.at(-1)?.themes).toEqual([pay]);
    expect(
      codesOf(await putReading(study, question, { text: 3, coder: 'an', themes: ['gone'], created: '' })),
    ).toEqual(['theme-unknown']);
    expect(
      codesOf(await putReading(study, question, { text: 90, coder: 'an', themes: [], created: '' })),
    ).toEqual(['coding-text-unknown']);
    passed(await undoThemes(study, question));
    expect(codesOf(await joinThemes(study, question, { from: pay, into: pay }))).toEqual([
      'theme-join-itself',
    ]);
    passed(await renameTheme(study, question, { id: wage, label: 'Ca đêm' }));
    expect((await coding()).themes.map(({ label }) => label['vi'])).toEqual(['Tiền lương', 'Ca đêm']);
  });

  test('the report takes them only when everything is read, and never a theme of few', async () => {
    const { themes: made } = await coding();
    const open = passed(await openQuestion(study, question));
    for (const [text, words] of open.texts.entries())
      for (const coder of ['an', 'binh'])
        passed(
          await putReading(study, question, {
            text,
            coder,
            themes: /lương|ca đêm/iu.test(words)
              ? [made[0]?.id ?? '']
              : text === 4
                ? [made[1]?.id ?? '']
                : [],
            created: '',
          }),
        );
    const finished = passed(await finishCoding(study, question));
    expect(finished.variable.categories.map(({ label }) => label['vi'])).toEqual(['Tiền lương']);
    expect(finished.alpha).toBe(1);
    const [table] = finished.publication.tables;
    expect(table?.columns).toHaveLength(1);
    expect(table?.columns[0]?.base).toBe(90);
    expect(table?.columns[0]?.rows[0]?.value).toBeGreaterThan(0.27);
    expect(table?.columns[0]?.rows[0]?.value).toBeLessThan(0.4);
  });

  test('what is covered is logged without a word of it', async () => {
    const text = await numberOf(canary);
    const open = passed(await openQuestion(study, question));
    const spans = identifyingSpans(open.texts[text] ?? '');
    expect(spans.map(({ kind }) => kind)).toEqual(['name', 'workplace', 'vehicle']);
    const covering = { text, coder: 'an', kind: 'position' } as const;
    expect(codesOf(await coverWords(study, question, { ...covering, spans, words: 'tổ trưởng' }))).toEqual([
      'cover-words-missing',
    ]);
    passed(await coverWords(study, question, { ...covering, spans, words: 'bảo' }));
    const { redactionLog } = await coding();
    expect(redactionLog.map(({ kind, by }) => [kind, by])).toEqual([
      ['name', 'an'],
      ['workplace', 'an'],
      ['vehicle', 'an'],
      ['position', 'an'],
    ]);
    const file = await readFile(join(study.folder, 'coding', `${question}.json`), 'utf8');
    expect(file).not.toMatch(/Lựu|29A1|chuyền/u);
  });

  test('a quotation needs covered words, two people, and nobody’s no', async () => {
    const text = await numberOf(canary);
    const other = await numberOf('Bữa ăn</b>');
    const propose = (wording: string, coder = 'an', of = text) =>
      proposeQuotation(study, question, { text: of, coder, wording });
    expect(codesOf(await propose('rau', 'an', other))).toEqual(['quotation-unsettled']);
    expect(codesOf(await propose(`${canary}: ca đêm dài`))).toEqual(['quotation-covered']);
    expect(codesOf(await propose('chị Hoa nói ca đêm dài'))).toEqual(['quotation-identifies']);
    expect(codesOf(await propose('gọi 0987654321'))).toEqual(['quotation-identifies']);
    expect(codesOf(await propose(' … '))).toEqual(['quotation-empty']);
    expect(codesOf(await propose('dài '.repeat(400)))).toEqual(['quotation-long']);
    const wording = '[tên người] ở [nơi làm việc]: ca đêm dài quá';
    passed(await propose(wording));
    expect(codesOf(await agreeToQuotation(study, question, { text, coder: 'an', wording }))).toEqual([
      'quotation-own',
    ]);
    expect(
      codesOf(await agreeToQuotation(study, question, { text, coder: 'binh', wording: 'khác' })),
    ).toEqual(['quotation-gone']);
    passed(await agreeToQuotation(study, question, { text, coder: 'binh', wording }));
    passed(
      await coverWords(study, question, { text: other, coder: 'an', spans: [], words: '', kind: 'name' }),
    );
    const markup = passed(await openQuestion(study, question)).texts[other] ?? '';
    passed(await propose(markup, 'binh', other));
    passed(await refuseQuotation(study, question, { text: other, coder: 'an' }));
    expect(codesOf(await propose(markup, 'binh', other))).toEqual(['quotation-refused']);
    passed(await propose('<b onclick="x()">Bữa ăn</b>', 'binh', other));
    passed(
      await agreeToQuotation(study, question, {
        text: other,
        coder: 'an',
        wording: '<b onclick="x()">Bữa ăn</b>',
      }),
    );
  });

  test('the draft follows; nothing of any text but what was agreed to is in a public file', async () => {
    for (const stage of [weighStudy, estimateStudy, protectStudy])
      passed<unknown>(await stage(await reread()));
    passed(await reportStudy(await reread()));
    const page = async (): Promise<string> =>
      readFile(join(study.folder, 'publication', 'report.vi.html'), 'utf8');
    expect(await page()).toContain('[tên người] ở [nơi làm việc]: ca đêm dài quá');
    expect(await page()).toContain('&lt;b onclick=');
    expect(await page()).toContain('Tiền lương');
    const text = await numberOf(canary);
    passed(await refuseQuotation(study, question, { text, coder: 'binh' }));
    passed(await refreshDraft(await reread()));
    expect(await page()).not.toContain('ca đêm dài quá');
    passed(await publishStudy(await reread(), '2026-11-23'));
    const after = await reread();
    expect(
      codesOf(await putReading(after, question, { text: 1, coder: 'an', themes: [], created: '' })),
    ).toEqual(['coding-published']);
    expect(codesOf(await finishCoding(after, question))).toEqual(['coding-published']);
    expect(codesOf(await reopenCoding(after, question))).toEqual(['coding-published']);
    const folderOf = join(study.folder, 'publication');
    for (const name of await readdir(folderOf)) {
      if (name.endsWith('.pdf')) continue;
      const said = await saidIn(join(folderOf, name));
      for (const words of ['lần 17', '29A1', canary])
        expect(said.includes(words), `${name}: ${words}`).toBe(false);
    }
    // What the search must find where it stands: in compressed files as well.
    for (const name of ['report.vi.html', 'report.vi.docx'])
      expect(await saidIn(join(folderOf, name))).toContain('Tiền lương');
  });

  test.skipIf(!pdfIsRead)(
    `nor in a printed one${pdfIsRead ? '' : ' (skipped where poppler is not installed)'}`,
    async () => {
      const folderOf = join(study.folder, 'publication');
      for (const name of (await readdir(folderOf)).filter((one) => one.endsWith('.pdf'))) {
        const said = execFileSync('pdftotext', [join(folderOf, name), '-'], { encoding: 'utf8' });
        for (const words of ['lần 17', '29A1', canary])
          expect(said.includes(words), `${name}: ${words}`).toBe(false);
        if (name === 'report.vi.pdf') expect(said).toContain('Tiền lương');
      }
    },
  );
});

describe('few texts, and none', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'langnghe-coding-'))));
  afterAll(() => rm(folder, { recursive: true }));

  test('fewer than thirty who wrote have no table and no quotation', async () => {
    const study = await study300(folder, texts.slice(3, 29));
    const [open] = await openQuestions(study);
    const question = open?.variable.name ?? '';
    for (let text = 0; text < 26; text++) {
      const { themes: made } = await readCoding(study, passed(await openQuestion(study, question)));
      const first = made[0];
      passed(
        await putReading(study, question, {
          text,
          coder: 'an',
          themes: first === undefined ? [] : [first.id],
          created: first === undefined ? 'Chung' : '',
        }),
      );
    }
    const finished = passed(await finishCoding(study, question));
    expect(finished.publication.tables).toEqual([]);
    passed(await reopenCoding(study, question));
    for (const stage of [weighStudy, estimateStudy, protectStudy])
      passed<unknown>(await stage(passed(await readStudy(await openDataFolder(folder), 'y-kien'))));
    passed(await finishCoding(study, question));
    passed(await reportStudy(passed(await readStudy(await openDataFolder(folder), 'y-kien'))));
    const page = await readFile(join(study.folder, 'publication', 'report.vi.html'), 'utf8');
    expect(page).toContain('có quá ít người viết');
    expect(page).not.toContain('Chung</');
  });
});
