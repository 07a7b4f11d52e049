/**
 * A report of many tables: from weighted answers to protected, audited tables and the report in both languages (HTML, PDF,
 * DOCX) with its open data, in one process.
 *
 *     node bench/publication.ts [QUESTIONS=60] [BREAKS=6] [ROWS=5000] [METHOD=cell-key]
 */
import { codebookOf, importAnswers } from '@langnghe/dataset';
import { seededRandom } from '@langnghe/examples';
import type { Checked } from '@langnghe/language';
import { readDelimited } from '@langnghe/spreadsheet';
import {
  createStudy,
  describeStudy,
  estimateStudy,
  freezeImport,
  openDataFolder,
  protectStudy,
  questionnaireOfAnswers,
  readStudy,
  reportStudy,
  studyProtections,
  weighStudy,
  type Study,
} from '@langnghe/study';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [questions = 60, breaks = 6, rows = 5000] = process.argv.slice(2, 5).map(Number);
const method = studyProtections.find((one) => one === process.argv[5]) ?? 'cell-key';

const steps = [
  'Rất không hài lòng',
  'Không hài lòng',
  'Bình thường',
  'Hài lòng',
  'Rất hài lòng',
  'Không biết',
];

/** Breaks of 2 to 7 groups, questions of six answers whose skew differs. */
function answers(): string {
  const random = seededRandom('publication');
  const heading = [
    ...Array.from({ length: breaks }, (_unused, b) => `Nhóm ${String(b + 1)}`),
    ...Array.from({ length: questions }, (_unused, q) => `Câu ${String(q + 1)}: việc này thế nào`),
  ];
  const lines = Array.from({ length: rows }, () =>
    [
      ...Array.from(
        { length: breaks },
        (_unused, b) => `Mức ${String(1 + Math.floor(random() ** 1.5 * (2 + b)))}`,
      ),
      ...Array.from(
        { length: questions },
        (_unused, q) => steps[Math.floor(random() ** (0.5 + q / 40) * 6)] ?? '',
      ),
    ].join(';'),
  );
  return [heading.join(';'), ...lines].join('\n');
}

function unwrap<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
  return checked.value;
}

const folder = await mkdtemp(join(tmpdir(), 'publication-'));
const data = await openDataFolder(folder);
const study = async (): Promise<Study> => unwrap(await readStudy(data, 'lon'));

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `| ${what} | ${seconds(performance.now() - start)} | ${seconds((user + system) / 1000)} | ${String(memory)} |`,
  );
}

try {
  const sheet = unwrap(readDelimited(answers()));
  const asked = unwrap(await questionnaireOfAnswers(sheet, undefined));
  const made = unwrap(
    await createStudy(data, { id: 'lon', title: { vi: 'Khảo sát lớn' }, workbook: asked.workbook }),
  );
  const imported = unwrap(importAnswers({ sheet, questionnaire: asked.questionnaire }));
  unwrap(await freezeImport(made, imported, undefined, '2026-11-22'));
  const names = codebookOf(asked.questionnaire).variables.map(({ name }) => name);
  const described = { ...(await study()), stage: 'described' as const };
  unwrap(await describeStudy(described, { breaks: names.slice(0, breaks), protection: method }));
  console.log(
    `${String(questions)} questions, ${String(breaks)} breaks, ${String(rows)} answers, ${method}\n`,
  );
  console.log('| step | s by the clock | s of processor | peak MiB so far |\n|---|---|---|---|');
  await timed('weights', async () => unwrap(await weighStudy(await study())));
  await timed('estimates', async () => unwrap(await estimateStudy(await study())));
  await timed('protection and audit', async () => {
    const { tables, log } = unwrap(await protectStudy(await study()));
    const audited = log.find(({ code }) => code === 'audited')?.values['cells'] ?? 0;
    console.log(`| ${String(tables.length)} tables, ${String(audited)} cells attacked | | | |`);
  });
  await timed('report: 2 HTML, 2 PDF, 2 DOCX, open data', async () =>
    unwrap(await reportStudy(await study(), '2026-11-22')),
  );
  const { size } = await stat(join((await study()).folder, 'publication/report.vi.html'));
  console.log(`\nHTML ${String(Math.round(size / 1024))} KiB`);
} finally {
  await rm(folder, { recursive: true });
}
