import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collector } from '@langnghe/collection';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { ScanUpload } from '@langnghe/omr';
import type { FormTemplate } from '@langnghe/paper';
import { readFormNumber, type Entropy } from '@langnghe/tickets';
import { isReady, type Answers, type EntryForm, type PilePlace } from './entry-form.ts';
import { entryIssue } from './issues.ts';
import { keyed, keyedAgain, keyingQuality, type KeyingQuality } from './keying.ts';
import { takeScans, type NumberState, type ReadingProgress } from './take-scans.ts';
import { shuffled, Tray } from './tray.ts';
import { allToVerify, judged, type Check } from './verification.ts';

type Door = Pick<Collector, 'addForms' | 'checkForm' | 'formClass' | 'formState' | 'submitForm'>;

export interface PaperCounts {
  readonly forms: number;
  readonly scanned: number;
  readonly keyed: number;
  readonly unfinished: number;
  /** Questions that wait for a person. */
  readonly toVerify: number;
  readonly byClass: Readonly<Record<string, number>>;
}

/** What a study's close keeps of its forms on paper. */
export interface PaperClosing {
  readonly scanned: number;
  readonly keyed: number;
  readonly byClass: Readonly<Record<string, number>>;
  readonly quality: KeyingQuality | null;
}

export type Reading =
  | { readonly state: 'idle' }
  | ({ readonly state: 'reading' } & ReadingProgress)
  | { readonly state: 'broken' };

/**
 * The forms on paper of one open study: uploads, readings, decisions, until the close enters all of them, shuffled.
 * Whole pages are destroyed as soon as they are read; crops of what a person looks at, with the tray.
 */
export class PaperRoom {
  readonly study: string;
  readonly tray: Tray;
  readonly #door: Door;
  readonly #threads: number;
  #reading: Reading = { state: 'idle' };
  #running: Promise<void> | null = null;

  private constructor(study: string, tray: Tray, door: Door, threads: number) {
    this.study = study;
    this.tray = tray;
    this.#door = door;
    this.#threads = threads;
  }

  static async open(
    study: string,
    folder: string,
    door: Door,
    options: { readonly entropy: Entropy; readonly threads: number },
  ): Promise<PaperRoom> {
    const room = new PaperRoom(study, await Tray.open(folder, options.entropy), door, options.threads);
    if ((await room.uploads()).length > 0) room.read();
    return room;
  }

  /** Forms were printed: the reader knows them, and the collection takes each once. */
  async addPrinting(
    template: FormTemplate,
    hashes: Readonly<Record<string, readonly string[]>>,
  ): Promise<void> {
    await this.#door.addForms(this.study, hashes);
    const { printings } = this.tray.settings;
    if (!printings.some(({ form }) => form === template.form))
      await this.tray.set({ printings: [...printings, template] });
  }

  get reading(): Reading {
    return this.#reading;
  }

  get #uploadFolder(): string {
    return join(this.tray.path, 'uploads');
  }

  /** Where the next uploaded file is written to; its own name is kept beside it for the list of pages. */
  async uploadPlace(name: string): Promise<{ readonly path: string; readonly done: () => Promise<void> }> {
    await mkdir(this.#uploadFolder, { recursive: true, mode: 0o700 });
    const path = join(this.#uploadFolder, randomBytes(8).toString('hex'));
    return { path: `${path}.part`, done: () => this.#uploaded(path, name) };
  }

  async #uploaded(path: string, name: string): Promise<void> {
    await writeFile(`${path}.name`, name, { mode: 0o600 });
    await rename(`${path}.part`, `${path}.scan`);
  }

  /** Files that wait to be read, by their own names. */
  async uploads(): Promise<readonly ScanUpload[]> {
    if (!existsSync(this.#uploadFolder)) return [];
    const files = (await readdir(this.#uploadFolder)).filter((file) => file.endsWith('.scan'));
    const found = await Promise.all(
      files.map(async (file) => {
        const path = join(this.#uploadFolder, file);
        return { path, name: await readFile(path.replace(/scan$/, 'name'), 'utf8') };
      }),
    );
    return found.sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  }

  /** Begins to read what was uploaded, unless it is doing so; after it, whatever came meanwhile. */
  read(): void {
    if (this.#running !== null) return;
    this.#running = this.#readAll()
      .then(
        () => {
          this.#reading = { state: 'idle' };
        },
        (error: unknown) => {
          console.error('reading scans:', error instanceof Error ? error.stack : 'no stack');
          this.#reading = { state: 'broken' };
        },
      )
      .finally(() => {
        this.#running = null;
      });
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #readAll(): Promise<void> {
    for (let batch = await this.uploads(); batch.length > 0; batch = await this.uploads()) {
      this.#reading = { state: 'reading', file: batch[0]?.name ?? '', done: 0, pages: 0 };
      await takeScans(this.tray, batch, this.#stateOf, {
        threads: this.#threads,
        onPage: (progress) => {
          this.#reading = { state: 'reading', ...progress };
        },
      });
      for (const { path } of batch) {
        await rm(path, { force: true });
        await rm(path.replace(/scan$/, 'name'), { force: true });
      }
      await this.#judgeAll();
    }
  }

  /** Forms without an open question are judged by the questionnaire. */
  async #judgeAll(): Promise<void> {
    for (const form of this.tray.forms) {
      const after = judged(form, this.check);
      if (after.open.length > form.open.length) await this.tray.put(after);
    }
  }

  readonly check: Check = (answers) => this.#door.checkForm(this.study, answers);

  readonly #stateOf: NumberState = (number) => {
    const state = this.#door.formState(this.study, number);
    return state === 'unspent' || state === 'spent' ? state : 'other';
  };

  /** What is to be done with a form whose number somebody has typed. */
  numberTyped(typed: string): Checked<{ readonly number: string; readonly entry: 'first' | 'second' }> {
    const number = readFormNumber(typed);
    if (number === undefined) return refused([entryIssue('form-number-wrong', { field: 'number' })]);
    const known = this.tray.byNumber(number);
    const state = this.#stateOf(number);
    if (state === 'other') return refused([entryIssue('form-unknown', { field: 'number' })]);
    if (known?.second === 'wanted') return accepted({ number, entry: 'second' });
    if (known?.origin === 'scanned') return refused([entryIssue('form-scanned', { field: 'number' })]);
    if (known !== undefined || state === 'spent')
      return refused([entryIssue('form-entered', { field: 'number' })]);
    return accepted({ number, entry: 'first' });
  }

  /** Keeps a typed form, on disk before it resolves. */
  async keyIn(typed: string, answers: Answers): Promise<Checked<EntryForm>> {
    const asked = this.numberTyped(typed);
    if (!asked.ok) return asked;
    const { number } = asked.value;
    const known = this.tray.byNumber(number);
    const [printing] = this.tray.settings.printings;
    const form =
      known === undefined
        ? keyed(
            { number, answers, printing: printing?.form ?? '' },
            this.tray.settings.secondShare,
            this.check,
          )
        : keyedAgain(known, answers, this.check);
    const placed = form.open.length === 0 ? form : { ...form, place: await this.#lookUpPlace() };
    await this.tray.put(placed);
    return accepted(placed);
  }

  async #lookUpPlace(): Promise<PilePlace> {
    const lookUps = this.tray.settings.lookUps + 1;
    await this.tray.set({ lookUps });
    return { batch: 0, form: lookUps };
  }

  /** A form whose sheet somebody holds leaves the room; it can be scanned or keyed in again. */
  async removeForm(typed: string): Promise<Checked<null>> {
    const number = readFormNumber(typed);
    if (number === undefined) return refused([entryIssue('form-number-wrong', { field: 'number' })]);
    const known = this.tray.byNumber(number);
    if (known === undefined) return refused([entryIssue('form-not-here', { field: 'number' })]);
    await this.tray.remove(known.key);
    return accepted(null);
  }

  get counts(): PaperCounts {
    const { forms } = this.tray;
    return {
      forms: forms.length,
      scanned: forms.filter(({ origin }) => origin === 'scanned').length,
      keyed: forms.filter(({ origin }) => origin === 'keyed').length,
      unfinished: forms.filter((form) => !isReady(form)).length,
      toVerify: forms.reduce((sum, { open }) => sum + open.length, 0),
      byClass: this.#byClass(),
    };
  }

  #byClass(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { number } of this.tray.forms) {
      const id = this.#door.formClass(this.study, number);
      if (id !== undefined) counts[id] = (counts[id] ?? 0) + 1;
    }
    return counts;
  }

  /** What stands against the close: forms that nobody has finished, a batch being read, devices that have forms yet. */
  async closingIssues(): Promise<readonly Issue[]> {
    await this.settled();
    const { unfinished, bags } = this.tray;
    return [
      ...(unfinished === 0 ? [] : [entryIssue('forms-unfinished', {}, { count: unfinished })]),
      ...(bags.length === 0 ? [] : [entryIssue('bags-out', {}, { count: bags.length })]),
    ];
  }

  /**
   * Enters every form, shuffled, each once; what a crash cut short goes on where it stopped. The tray and its pictures
   * go with `destroy`, when the study is closed.
   */
  async enterAll(): Promise<Checked<PaperClosing>> {
    const issues = await this.closingIssues();
    if (issues.length > 0) return refused(issues);
    const { scanned, keyed: typed, byClass } = this.counts;
    const refusedForms: EntryForm[] = [];
    for (const form of shuffled(this.tray.forms)) {
      const { number, answers } = form;
      if (this.#stateOf(number) === 'spent') continue;
      const outcome = await this.#door.submitForm(this.study, {
        code: number,
        answers,
        nonce: randomBytes(16).toString('hex'),
      });
      if (outcome.outcome === 'unavailable') return refused(outcome.issues);
      if (outcome.outcome !== 'accepted') refusedForms.push(form);
    }
    for (const form of refusedForms) await this.tray.put(allToVerify(form));
    if (refusedForms.length > 0)
      return refused([entryIssue('form-not-taken', {}, { count: refusedForms.length })]);
    return accepted({ scanned, keyed: typed, byClass, quality: keyingQuality(this.tray.forms) });
  }

  destroy(): Promise<void> {
    return this.tray.destroy();
  }
}
