import { randomBytes } from 'node:crypto';
import {
  assemble,
  formAnswers,
  readScans,
  type ReadPage,
  type ScannedForm,
  type ScannedPage,
  type ScanUpload,
} from '@langnghe/omr';
import type { Issue } from '@langnghe/language';
import type { FormTemplate } from '@langnghe/paper';
import { openBatchPictures, type BatchPictures, type PicturePlace } from './batch-pictures.ts';
import { withAnswer, type EntryForm, type OpenQuestion, type PilePlace } from './entry-form.ts';
import { entryIssue } from './issues.ts';
import { shuffled, type BatchReport, type FormCrop, type Tray } from './tray.ts';

/** How a form's number stands with the collection. */
export type NumberState = (number: string) => 'unspent' | 'spent' | 'other';

export interface ReadingProgress {
  readonly file: string;
  readonly done: number;
  readonly pages: number;
}

interface Taking {
  readonly threads: number;
  readonly onPage: (progress: ReadingProgress) => void;
  readonly pictures: BatchPictures;
}

/**
 * Reads a batch and lays its forms into the tray, in random order, once all pages are read: nothing on disk says in
 * which order they were fed. Pages of one form may come in several batches.
 */
export async function takeScans(
  tray: Tray,
  uploads: readonly ScanUpload[],
  stateOf: NumberState,
  { threads, onPage }: Omit<Taking, 'pictures'>,
): Promise<BatchReport> {
  const pictures = await openBatchPictures(tray.path);
  try {
    return await takeAll(tray, uploads, stateOf, { threads, onPage, pictures });
  } finally {
    await pictures.destroy();
  }
}

async function takeAll(
  tray: Tray,
  uploads: readonly ScanUpload[],
  stateOf: NumberState,
  { threads, onPage, pictures }: Taking,
): Promise<BatchReport> {
  const { printings } = tray.settings;
  const scanned: ScannedPage[] = [];
  const places = new Map<ReadPage, PicturePlace>();
  for await (const page of readScans(uploads, printings, { threads, crops: true })) {
    scanned.push(await withoutPictures(page, pictures, places));
    onPage({ file: page.file, done: page.page, pages: page.pages });
  }
  const picturesOf = async ({ pages, contradicted }: ScannedForm): Promise<readonly FormCrop[]> => {
    const kept = [...pages, ...contradicted.flat()].flatMap((page) => places.get(page) ?? []);
    const all: FormCrop[] = [];
    for (const place of kept)
      all.push(...(JSON.parse((await pictures.get(place)).toString()) as readonly FormCrop[]));
    return all;
  };
  const { forms, issues } = assemble(scanned, printings);
  const found: Issue[] = [...issues.filter(({ code }) => code !== 'pages-missing')];
  const batch = tray.settings.batches + 1;
  await tray.set({ batches: batch });
  for (const one of forms)
    found.push(...(await layIn(tray, one, { batch, form: one.inPile }, stateOf, picturesOf)));
  const report: BatchReport = {
    batch,
    pages: scanned.filter(({ page }) => page > 0).length,
    read: scanned.filter(({ reading }) => reading.ok).length,
    forms: forms.length,
    issues: found,
  };
  await tray.tell(report);
  return report;
}

async function layIn(
  tray: Tray,
  scan: ScannedForm,
  place: PilePlace,
  stateOf: NumberState,
  picturesOf: (scan: ScannedForm) => Promise<readonly FormCrop[]>,
): Promise<readonly Issue[]> {
  const { number } = scan;
  const where = { batch: place.batch, form: place.form };
  if (number === '') return [entryIssue('form-without-number', {}, where)];
  const state = stateOf(number);
  if (state !== 'unspent')
    return [entryIssue(state === 'spent' ? 'scan-entered' : 'scan-unknown', {}, where)];
  const known = tray.byNumber(number);
  if (known?.origin === 'keyed') return [entryIssue('scan-keyed', {}, where)];
  const read = formOf(scan, place);
  const { form, issues } =
    known === undefined ? { form: read, issues: [] } : joined(known, read, scan.template);
  // Pictures first: a form that is there without them could not be verified.
  await tray.putCrops(form.key, await picturesOf(scan));
  await tray.put(form);
  return issues;
}

function formOf(scan: ScannedForm, place: PilePlace): EntryForm {
  const { codes, unsure, written } = formAnswers(scan);
  const pages = [...scan.pages.map(({ code }) => code.page), ...contradictedPages(scan)];
  return {
    key: randomBytes(16).toString('hex'),
    number: scan.number,
    printing: scan.template.form,
    origin: 'scanned',
    place,
    pages,
    missing: scan.missing,
    answers: Object.fromEntries(Object.entries(codes).map(([name, all]) => [name, all.join(' ')])),
    open: [
      ...unsure.map((question): OpenQuestion => ({ question, reason: 'unsure', candidates: [] })),
      ...written
        .filter((question) => !unsure.includes(question))
        .map((question): OpenQuestion => ({ question, reason: 'written', candidates: [] })),
    ],
    second: 'not-chosen',
  };
}

const contradictedPages = ({ contradicted }: ScannedForm): number[] =>
  contradicted.flatMap(([first]) => (first === undefined ? [] : [first.code.page]));

/** The page with its pictures put aside, so that a long batch fits into memory. */
async function withoutPictures(
  scanned: ScannedPage,
  pictures: BatchPictures,
  places: Map<ReadPage, PicturePlace>,
): Promise<ScannedPage> {
  const { reading } = scanned;
  if (!reading.ok || reading.page.crops.length === 0) return scanned;
  const crops = reading.page.crops.map(({ question, webp }): FormCrop => ({
    question,
    webp: Buffer.from(webp).toString('base64'),
  }));
  const page: ReadPage = { ...reading.page, crops: [] };
  places.set(page, await pictures.put(Buffer.from(JSON.stringify(crops))));
  return { ...scanned, reading: { ok: true, page } };
}

/** What a later batch brings to a form that is there already: pages it lacked, and pages once more. */
function joined(
  known: EntryForm,
  again: EntryForm,
  template: FormTemplate,
): { readonly form: EntryForm; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const where = { batch: again.place?.batch ?? 0, form: again.place?.form ?? 0 };
  let { answers, open } = known;
  for (const page of again.pages) {
    const questions = questionsOn(template, page);
    const news = again.open.filter(({ question }) => questions.has(question));
    if (known.missing.includes(page)) {
      for (const [name, value] of Object.entries(again.answers))
        if (questions.has(name)) answers = withAnswer(answers, name, value);
      open = [...open, ...news];
      continue;
    }
    const settled = new Set([...open, ...news].map(({ question }) => question));
    const differing = [...questions].filter(
      (name) => !settled.has(name) && (answers[name] ?? '') !== (again.answers[name] ?? ''),
    );
    issues.push(
      entryIssue(differing.length > 0 ? 'page-again-differs' : 'page-again', {}, { page, ...where }),
    );
    open = [
      ...open,
      ...differing.map((question): OpenQuestion => ({
        question,
        reason: 'differs',
        candidates: shuffled([answers[question] ?? '', again.answers[question] ?? '']),
      })),
    ];
    for (const name of differing) answers = withAnswer(answers, name, '');
  }
  const pages = [...new Set([...known.pages, ...again.pages])].sort((a, b) => a - b);
  const missing = known.missing.filter((page) => !again.pages.includes(page));
  // Of two piles the later one is at hand.
  return { form: { ...known, place: again.place, pages, missing, answers, open }, issues };
}

export function questionsOn({ boxes, writeIns }: FormTemplate, page: number): ReadonlySet<string> {
  return new Set([...boxes, ...writeIns].filter((one) => one.page === page).map(({ question }) => question));
}
