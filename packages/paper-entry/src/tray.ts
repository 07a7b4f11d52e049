import { randomInt } from 'node:crypto';
import type { Issue } from '@langnghe/language';
import type { FormTemplate } from '@langnghe/paper';
import type { Entropy } from '@langnghe/tickets';
import type { Bag } from './bag.ts';
import { isReady, type EntryForm } from './entry-form.ts';
import { openSealedFolder, type SealedFolder } from './sealed-folder.ts';

export interface TraySettings {
  /** By which whoever enters forms is let in; random, told to officers. */
  readonly pass: string;
  /** Of the keyed forms that are entered twice: 0 to 1. */
  readonly secondShare: number;
  readonly printings: readonly FormTemplate[];
  /** Batches read so far, and keyed forms put onto the pile of those to be looked up again. */
  readonly batches: number;
  readonly lookUps: number;
}

/** What came of the last batch; names files and pages, and holds no answer. */
export interface BatchReport {
  readonly batch: number;
  readonly pages: number;
  readonly read: number;
  readonly forms: number;
  readonly issues: readonly Issue[];
}

export interface FormCrop {
  readonly question: string;
  readonly webp: string;
}

const form = 'form-';
const crops = 'crops-';

/**
 * A study's forms on paper until its close, sealed on disk; their answers in memory, their pictures not. Names of files
 * are random, their times all the same.
 */
export class Tray {
  readonly #folder: SealedFolder;
  readonly #forms: Map<string, EntryForm>;
  #settings: TraySettings;
  #report: BatchReport | null;
  #bags: readonly Bag[];

  private constructor(
    folder: SealedFolder,
    settings: TraySettings,
    forms: Map<string, EntryForm>,
    report: BatchReport | null,
    bags: readonly Bag[],
  ) {
    this.#folder = folder;
    this.#settings = settings;
    this.#forms = forms;
    this.#report = report;
    this.#bags = bags;
  }

  static async open(path: string, entropy: Entropy): Promise<Tray> {
    const folder = await openSealedFolder(path, entropy);
    const settings = await folder.get('settings');
    const report = await folder.get('report');
    const bags = await folder.get('bags');
    const forms = new Map<string, EntryForm>();
    for (const name of await folder.names()) {
      const content = name.startsWith(form) ? await folder.get(name) : undefined;
      if (content !== undefined)
        forms.set(name.slice(form.length), JSON.parse(content.toString()) as EntryForm);
    }
    const fresh: TraySettings = {
      pass: passOf(entropy),
      secondShare: 0.1,
      printings: [],
      batches: 0,
      lookUps: 0,
    };
    const tray = new Tray(
      folder,
      settings === undefined
        ? fresh
        : { ...fresh, ...(JSON.parse(settings.toString()) as Partial<TraySettings>) },
      forms,
      report === undefined ? null : (JSON.parse(report.toString()) as BatchReport),
      bags === undefined ? [] : (JSON.parse(bags.toString()) as readonly Bag[]),
    );
    if (settings === undefined) await tray.set({});
    return tray;
  }

  get path(): string {
    return this.#folder.path;
  }

  get settings(): TraySettings {
    return this.#settings;
  }

  get report(): BatchReport | null {
    return this.#report;
  }

  /** What devices took along, in the order of random ids. */
  get bags(): readonly Bag[] {
    return this.#bags;
  }

  async putBags(bags: readonly Bag[]): Promise<void> {
    const sorted = bags.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await this.#folder.put('bags', bytes(sorted));
    this.#bags = sorted;
  }

  /** In the order of their random keys. */
  get forms(): readonly EntryForm[] {
    return [...this.#forms.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  get unfinished(): number {
    return this.forms.filter((one) => !isReady(one)).length;
  }

  form(key: string): EntryForm | undefined {
    return this.#forms.get(key);
  }

  byNumber(number: string): EntryForm | undefined {
    return this.forms.find((one) => one.number === number);
  }

  async set(change: Partial<TraySettings>): Promise<void> {
    const settings = { ...this.#settings, ...change };
    await this.#folder.put('settings', bytes(settings));
    this.#settings = settings;
  }

  async tell(report: BatchReport): Promise<void> {
    await this.#folder.put('report', bytes(report));
    this.#report = report;
  }

  /** Kept before it is shown: what a person has decided is on disk when the next question comes. */
  async put(one: EntryForm): Promise<void> {
    const kept = isReady(one) ? { ...one, place: null } : one;
    await this.#folder.put(`${form}${one.key}`, bytes(kept));
    this.#forms.set(one.key, kept);
  }

  async putCrops(key: string, pictures: readonly FormCrop[]): Promise<void> {
    const all = [...(await this.crops(key)), ...pictures];
    if (pictures.length > 0) await this.#folder.put(`${crops}${key}`, bytes(all));
  }

  async crops(key: string): Promise<readonly FormCrop[]> {
    const content = await this.#folder.get(`${crops}${key}`);
    return content === undefined ? [] : (JSON.parse(content.toString()) as FormCrop[]);
  }

  async remove(key: string): Promise<void> {
    this.#forms.delete(key);
    await this.#folder.remove(`${form}${key}`);
    await this.#folder.remove(`${crops}${key}`);
  }

  destroy(): Promise<void> {
    this.#forms.clear();
    return this.#folder.destroy();
  }
}

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const passAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 16 symbols that can be read out and typed: 79 bits. */
function passOf(entropy: Entropy): string {
  const symbols: string[] = [];
  while (symbols.length < 16) {
    const [byte = 255] = entropy(1);
    const symbol = byte < 248 ? passAlphabet[byte % passAlphabet.length] : undefined;
    if (symbol !== undefined) symbols.push(symbol);
  }
  return symbols.join('');
}

/** Fisher and Yates, with randomness that nobody can repeat. */
export function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(randomInt(left.length), 1));
  return order;
}
