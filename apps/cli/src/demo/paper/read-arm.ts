import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Desk, entryQuestions, keyingMissing, type PaperRoom } from '@langnghe/paper-entry';
import type { Questionnaire } from '@langnghe/questionnaire';

/** Forms that go through the scanner at once. */
const batchOf = 20;

export type Filled = Readonly<Record<string, string>>;

export interface ReadCounts {
  readonly pages: number;
  readonly read: number;
  readonly forms: number;
  /** Decisions of the person who looked at what the reader was not sure of. */
  readonly verified: number;
  /** Forms whose answers are what was filled in. */
  readonly equal: number;
}

/** Uploads the scans, reads them, has a person decide what is unsure by looking at the sheet, and compares. */
export async function readArm(
  room: PaperRoom,
  questionnaire: Questionnaire,
  /** JPEGs of each form, in the order of the pile. */
  scans: readonly (readonly string[])[],
  /** What stands on each sheet, by the number printed on it. */
  sheets: ReadonlyMap<string, Filled>,
  onProgress: (done: number, total: number) => void,
): Promise<ReadCounts> {
  let [pages, read] = [0, 0];
  for (let first = 0; first < scans.length; first += batchOf) {
    onProgress(first, scans.length);
    for (const scan of scans.slice(first, first + batchOf).flat()) {
      const { path, done } = await room.uploadPlace(basename(scan));
      await copyFile(scan, path);
      await done();
    }
    room.read();
    await room.settled();
    pages += room.tray.report?.pages ?? 0;
    read += room.tray.report?.read ?? 0;
  }
  for (const form of room.tray.forms) {
    const template = room.tray.settings.printings.find((one) => one.form === form.printing);
    if (form.missing.length > 0 && template !== undefined) await room.tray.put(keyingMissing(form, template));
  }
  const verified = await verify(room, questionnaire, sheets);
  const { forms } = room.tray;
  const equal = forms.filter(({ number, answers }) => same(answers, sheets.get(number) ?? {})).length;
  return { pages, read, forms: forms.length, verified, equal };
}

async function verify(
  room: PaperRoom,
  questionnaire: Questionnaire,
  sheets: ReadonlyMap<string, Filled>,
): Promise<number> {
  const desk = new Desk(room);
  const questions = entryQuestions(questionnaire, 'vi');
  const asked = new Set<string>();
  for (let shown = await desk.next(questions); shown !== null; shown = await desk.next(questions)) {
    const { key, open } = shown;
    // The same place twice: what stands on the sheet is not allowed, and a person leaves it blank.
    const again = asked.has(`${key} ${open.question}`);
    asked.add(`${key} ${open.question}`);
    const sheet = sheets.get(room.tray.form(key)?.number ?? '') ?? {};
    const typed = again ? '-' : (sheet[open.question] ?? '-');
    const taken = await desk.answer({ key, question: open.question }, typed, questions);
    if (!taken.ok) throw new Error(`a form of the demo has no code for ${open.question}`);
  }
  return asked.size;
}

function same(a: Filled, b: Filled): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => codesOf(a[name]) === codesOf(b[name]));
}

const codesOf = (value = ''): string => value.split(' ').sort().join(' ');
