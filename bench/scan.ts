/**
 * Mark reading: the example's form printed, filled at random, spoiled as scanners and phones spoil pages, and read back.
 *
 *     node bench/scan.ts [PAGES=30 of each condition] [SEED=scan] [--pdf PAGES]
 *
 * Filling and spoiling are ImageMagick's, the pages are drawn by poppler: neither shares code with the reader. `--pdf`
 * then reads a scanner's PDF of so many pages with two threads, for pages per second and memory.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readScans, type ScannedPage } from '@langnghe/omr';
import type { FormTemplate } from '@langnghe/paper';
import { conditions, type Condition } from './scan-distort.ts';
import { distortedPage, printExample, type DistortedPage } from './scan-pages.ts';
import { scannerPdf } from './scan-pdf.ts';

const { argv } = process;
const pdfAt = argv.indexOf('--pdf');
const pdfPages = pdfAt === -1 ? 0 : Number(argv[pdfAt + 1] ?? 2000);
const plain = argv.slice(2, pdfAt === -1 ? undefined : pdfAt);
const perCondition = Number(plain[0] ?? 30);
const seed = plain[1] ?? 'scan';
if (!Number.isInteger(perCondition) || perCondition < 1) throw new Error('pages must be a whole number');

interface Tally {
  pages: number;
  unread: number;
  marks: number;
  wrong: number;
  questions: number;
  unsure: number;
}

const none = (): Tally => ({ pages: 0, unread: 0, marks: 0, wrong: 0, questions: 0, unsure: 0 });

/** Least confidence of a band, and what became of its marks. */
const bands = [0, 0.9, 0.995, 0.999, 0.9999].map((least) => ({ least, marks: 0, wrong: 0 }));

function count(tally: Tally, page: DistortedPage, { reading }: ScannedPage): void {
  tally.pages++;
  if (!reading.ok) {
    tally.unread++;
    console.error(`not read: ${page.path}: ${reading.issues.map(({ code }) => code).join(', ')}`);
    return;
  }
  const { marks, unsure } = reading.page;
  tally.questions += new Set(marks.map(({ box }) => box.question)).size;
  tally.unsure += unsure.length;
  marks.forEach(({ box, state, confidence }, i) => {
    const right = (state === 'marked') === (page.truth[i]?.state === 'marked');
    const band = bands.findLast(({ least }) => confidence >= least);
    if (band !== undefined) {
      band.marks++;
      if (!right) band.wrong++;
    }
    if (unsure.includes(box.question)) return;
    tally.marks++;
    if (right) return;
    tally.wrong++;
    console.error(`wrong: ${page.path}: ${box.question} ${box.code} read as ${state}`);
  });
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

const row = (name: string, t: Tally): string =>
  `| ${name} | ${t.pages} | ${t.unread} | ${t.marks} | ${t.wrong} | ${share(t.marks - t.wrong, t.marks)} | ${share(t.unsure, t.questions)} |`;

const folder = mkdtempSync(join(tmpdir(), 'bench-scan-'));
try {
  const template = await printExample(folder);
  console.log(`Seed ${seed}, ${perCondition} pages of each condition, Node ${process.version}\n`);
  console.log('| condition | pages | not read | marks not flagged | wrong | right | questions flagged |');
  console.log('|---|---|---|---|---|---|---|');
  const totals = { scanner: none(), phone: none() };
  const scanned: string[] = [];
  for (const condition of conditions) {
    const pages = await spoil(condition, template);
    const uploads = pages.map(({ path }) => ({ name: path, path }));
    const tally = none();
    let i = 0;
    for await (const result of readScans(uploads, [template], { threads: 2, crops: false })) {
      const page = pages[i++];
      if (page === undefined) throw new Error('more results than pages');
      count(tally, page, result);
      count(totals[condition.device], page, result);
    }
    if (i !== pages.length) throw new Error('a page was lost');
    if (condition.device === 'scanner') scanned.push(...pages.map(({ path }) => path));
    console.log(row(`${condition.device}: ${condition.name}`, tally));
  }
  console.log(row('**all scanner pages**', totals.scanner));
  console.log(row('**all phone photographs**', totals.phone));
  console.log('\n| confidence from | marks | wrong |\n|---|---|---|');
  // Every mark was counted for its condition and for the total.
  for (const { least, marks, wrong } of bands) console.log(`| ${least} | ${marks / 2} | ${wrong / 2} |`);
  if (pdfPages > 0) await timePdf(scanned, template);
} finally {
  rmSync(folder, { recursive: true });
}

async function spoil(condition: Condition, template: FormTemplate): Promise<readonly DistortedPage[]> {
  const seeds = Array.from({ length: perCondition }, (_, i) => `${seed} ${condition.name} ${i}`);
  const made: DistortedPage[] = new Array<DistortedPage>(seeds.length);
  const worker = async (first: number): Promise<void> => {
    for (let i = first; i < seeds.length; i += 3)
      made[i] = await distortedPage(folder, template, condition, seeds[i] ?? '');
  };
  await Promise.all([worker(0), worker(1), worker(2)]);
  return made;
}

/** Pages per second of a long scanner's PDF, and the memory it takes. */
async function timePdf(jpegs: readonly string[], template: FormTemplate): Promise<void> {
  const path = join(folder, 'long.pdf');
  const bytes = await scannerPdf(
    path,
    Array.from({ length: pdfPages }, (_, i) => jpegs[i % jpegs.length] ?? ''),
  );
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let [pages, read] = [0, 0];
  for await (const { reading } of readScans([{ name: 'long.pdf', path }], [template], {
    threads: 2,
    crops: false,
  })) {
    pages++;
    if (reading.ok) read++;
  }
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const processor = (used.user + used.system) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `\nPDF of ${pages} pages, ${(bytes / 2 ** 20).toFixed(0)} MiB: ${read} read; ${(pages / seconds).toFixed(1)} pages/s by the clock, ${((1000 * processor) / pages).toFixed(0)} ms of processor a page (${((2 * pages) / processor).toFixed(1)} pages/s on two free cores); peak memory ${peak.toFixed(0)} MiB, printing included.`,
  );
}
