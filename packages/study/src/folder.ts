import { mkdir, readFile, rename, writeFile, open, access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';

/** The names of a study's artefacts inside its folder (design: a study is a folder). */
export const artefact = {
  description: 'study.json',
  workbook: 'questionnaire.xlsx',
  questionnaire: 'questionnaire.json',
  frame: 'frame.csv',
  frameJson: 'sample/frame.json',
  draw: 'sample/draw.json',
  sample: 'sample/sample.csv',
  slips: 'sample/slips.pdf',
  opening: 'sample/opening.json',
  manifest: 'manifest.json',
  /** Exactly as respondents are served it; its hash is on every invitation. */
  ticketManifest: 'tickets/manifest.json',
  /** Classes with enough tickets out that a first answer hides. */
  crowdedClasses: 'tickets/crowded.json',
  /** At the close: tickets issued, by class. */
  ticketsIssued: 'tickets/issued.json',
  /** At the close: the tickets that were spent, sorted. */
  ticketsSpent: 'tickets/spent.json',
  /** After the close: what the witness says it signed, with its signature. */
  witnessStatement: 'tickets/witness.json',
  /** After the close of a sealed study: what only its trustees can read. */
  sealedAnswers: 'sealed/answers.json',
  /** What was opened of it, and what was left out. */
  sealedOpening: 'sealed/opening.json',
  dispositions: 'dispositions.json',
  /** Forms on paper, until they are printed: the only place where their numbers stand together. */
  forms: 'sample/forms.pdf',
  /** At the close: the ledger of forms on paper, by class. */
  formLedger: 'forms.json',
  /** At the close: forms on paper by class, and how well they were keyed in. */
  paper: 'paper.json',
  dataset: 'dataset',
  datasetManifest: 'dataset/manifest.json',
  weights: 'weights/weights.parquet',
  weighting: 'weights/weighting.json',
  /** After a calibration: its auxiliary variables by cell. */
  auxiliaries: 'weights/auxiliaries.json',
  weightingPlan: 'weighting-plan.json',
  estimates: 'estimates/estimates.json',
  /** The institution's own words on figures, by question. */
  comments: 'comments.json',
  publication: 'publication/tables.json',
  openData: 'publication/open-data.zip',
  /** Single answers, where the study promised these instead of tables. */
  microdata: 'publication/microdata.zip',
  /** That, when and with which catalogue it was published; before it everything in the folder is a draft of the office. */
  published: 'publication/published.json',
  /** For the public check: what was promised, issued and spent. */
  publishedTickets: 'publication/tickets.json',
  /** Themes of answers in words, by question, protected as tables are. */
  freeText: 'publication/free-text.json',
  /** Tables asked for and refused, by table: how often. */
  refusedRequests: 'estimates/refused-requests.json',
  /** Holds exact counts by class, so it stays in the office. */
  reportFacts: 'estimates/report.json',
} as const;

export type Artefact = (typeof artefact)[keyof typeof artefact];

/** JSON with sorted keys: the same value always has the same bytes, and so the same hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes whole or not at all: a reader, or a crash, never meets half a file. */
export async function writeArtefact(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  await writeFile(draft, bytes, { mode: 0o600 });
  await sync(draft);
  await rename(draft, path);
  await sync(dirname(path));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

export async function writeJson(folder: string, name: string, value: unknown): Promise<void> {
  await writeArtefact(folder, name, `${JSON.stringify(value, null, 1)}\n`);
}

export async function hasArtefact(folder: string, name: string): Promise<boolean> {
  return access(join(folder, name)).then(
    () => true,
    () => false,
  );
}

/** The bytes of an artefact, or undefined when the study has not come that far. */
export async function readArtefact(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    // ENOTDIR: a file stands where the folder should.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

export async function readText(folder: string, name: string): Promise<string | undefined> {
  const bytes = await readArtefact(folder, name);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
