import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetOrder, type CollectionTables } from '@langnghe/databases';
import type { Issue } from '@langnghe/language';
import { deserializeManifest, type Entropy, type Manifest } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import type { Closing, CollectedStudy } from './collector.ts';
import { destroyFile } from './durable-file.ts';
import { eraseAnswers, type ErasedAnswers } from './erase-answers.ts';
import { flush } from './flush.ts';
import { openStudy, type OpenStudy } from './open-study.ts';
import { spoolSizeFor } from './slot-size.ts';
import { SpoolError } from './spool-error.ts';
import { createSpool, destroySpool, openSpool, type Spool, type SpoolPlace } from './spool.ts';
import {
  countAnswers,
  keepSlips,
  keepStudy,
  readSlips,
  readStudies,
  readStudy,
  type StoredSlip,
} from './store.ts';

export interface StudiesOptions {
  readonly db: Kysely<CollectionTables>;
  readonly place: (id: string) => SpoolPlace;
  readonly entropy: Entropy;
  readonly onTrouble: (issue: Issue) => void;
  /** Told of trouble that is over. */
  readonly onMended: (issue: Issue) => void;
  readonly crowdedClasses: (study: string) => Promise<readonly string[]>;
}

/** The studies of one store: from opened, through answerable, to closed. Closed ones are never opened again. */
export class Studies {
  readonly #db: Kysely<CollectionTables>;
  readonly #place: (id: string) => SpoolPlace;
  readonly #entropy: Entropy;
  readonly #onTrouble: (issue: Issue) => void;
  readonly #onMended: (issue: Issue) => void;
  readonly #crowded: (study: string) => () => Promise<readonly string[]>;
  /** Open studies whose spool cannot be used: no answer goes in, and nothing of theirs is made, changed or destroyed. */
  readonly #troubled = new Map<string, SpoolError>();
  readonly #open = new Map<string, OpenStudy>();
  readonly #closed = new Map<string, Closing>();
  readonly #recovering = new Map<string, Promise<void>>();
  readonly #opening = new Map<string, Promise<void>>();
  readonly #closing = new Map<string, Promise<Closing>>();

  constructor({ db, place, entropy, onTrouble, onMended, crowdedClasses }: StudiesOptions) {
    this.#db = db;
    this.#place = place;
    this.#entropy = entropy;
    this.#onTrouble = onTrouble;
    this.#onMended = onMended;
    this.#crowded = (id) => () => crowdedClasses(id);
  }

  /** After a restart: what was open is open again, and what a crash left of a closed study's spool goes. */
  async load(): Promise<void> {
    for (const stored of await readStudies(this.#db)) {
      const { id } = stored;
      if (stored.state === 'closed') {
        this.#closed.set(id, await closingOf(this.#db, id));
        await this.#destroyLeftovers(id);
      } else {
        const spool = await this.#spoolOf(id);
        if (spool !== undefined)
          this.#open.set(id, openStudy(stored, await readSlips(this.#db, id), spool, this.#crowded(id)));
      }
    }
  }

  /** The damage of one study is its own: the others go on. */
  async #spoolOf(id: string): Promise<Spool | undefined> {
    try {
      return await openSpool(this.#place(id), this.#entropy);
    } catch (error) {
      if (!(error instanceof SpoolError)) throw error;
      this.#troubled.set(id, error);
      this.#onTrouble(error.issue);
      return undefined;
    }
  }

  /** Looks again at studies whose spool could not be used: what the operator has mended works without a restart. */
  async recover(): Promise<void> {
    for (const id of [...this.#troubled.keys()]) await once(this.#recovering, id, () => this.#recoverNow(id));
  }

  async #recoverNow(id: string): Promise<void> {
    const trouble = this.#troubled.get(id);
    const stored = await readStudy(this.#db, id);
    if (trouble === undefined || stored === undefined) return;
    const slips = await readSlips(this.#db, id);
    let spool: Spool;
    try {
      spool = await openSpool(this.#place(id), this.#entropy);
    } catch (error) {
      if (error instanceof SpoolError) return;
      throw error;
    }
    this.#troubled.delete(id);
    this.#open.set(id, openStudy(stored, slips, spool, this.#crowded(id)));
    this.#onMended(trouble.issue);
  }

  async #destroyLeftovers(id: string): Promise<void> {
    const place = this.#place(id);
    try {
      await destroySpool(place, this.#entropy);
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      this.#onTrouble(new SpoolError('spool-not-destroyed', place.path).issue);
    }
  }

  trouble(id: string): SpoolError | undefined {
    return this.#troubled.get(id);
  }

  answerable(id: string): OpenStudy | undefined {
    return this.#closing.has(id) ? undefined : this.#open.get(id);
  }

  answers(id: string): number {
    return this.#open.get(id)?.spent.size ?? this.#closed.get(id)?.answers ?? 0;
  }

  unreadable(id: string): number {
    return this.#open.get(id)?.spool.found.unreadable ?? this.#closed.get(id)?.unreadable ?? 0;
  }

  /** One after the other: a second opening of the same name must hear whether it is the same study. */
  open(study: CollectedStudy): Promise<void> {
    const before = this.#opening.get(study.id) ?? Promise.resolve();
    const opening = before.catch(() => undefined).then(() => this.#openNow(study));
    this.#opening.set(study.id, opening);
    return opening;
  }

  async addForms(id: string, hashes: Readonly<Record<string, readonly string[]>>): Promise<void> {
    const study = this.answerable(id);
    if (study === undefined) throw this.#troubled.get(id) ?? new Error(`study is not open: ${id}`);
    const added = slipsOf({ id, slipHashes: hashes }).filter(({ hash }) => !study.classOf.has(hash));
    await keepSlips(this.#db, id, added);
    for (const { hash, classId } of added) study.admitted.set(hash, classId);
  }

  close(id: string): Promise<Closing> {
    return once(this.#closing, id, () => this.#closeNow(id));
  }

  async erase(id: string): Promise<ErasedAnswers> {
    if (this.#open.has(id) || this.#troubled.has(id)) throw new Error(`study is open: ${id}`);
    const gone = await eraseAnswers(this.#db, id);
    await this.#destroyAll(id);
    this.#closed.delete(id);
    return gone;
  }

  async dispose(): Promise<void> {
    const running = [...this.#opening.values(), ...this.#closing.values(), ...this.#recovering.values()];
    await Promise.allSettled(running);
    for (const { spool } of this.#open.values()) await spool.close();
    this.#open.clear();
  }

  async #openNow(study: CollectedStudy): Promise<void> {
    const { id, questionnaire } = study;
    if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(id)) throw new Error(`not a study id: ${id}`);
    if (this.#closed.has(id)) throw new Error(`study is closed: ${id}`);
    const trouble = this.#troubled.get(id);
    if (trouble !== undefined) throw trouble;
    const slips = slipsOf(study);
    const already = this.#open.get(id);
    if (already !== undefined) {
      assertSame(already, study, slips);
      return;
    }
    // A spool without a row in the store is what a crash left here: nobody can have answered into it.
    const place = this.#place(id);
    if (!existsSync(place.path))
      await createSpool(
        place,
        spoolSizeFor(questionnaire, invitedTo(study), study.sealedLength, isWitnessed(study)),
        this.#entropy,
      );
    const spool = await openSpool(place, this.#entropy);
    const stored = { id, questionnaire, manifest: study.ticketManifest, sealedLength: study.sealedLength };
    try {
      await keepStudy(this.#db, stored, slips);
    } catch (error) {
      await spool.close();
      throw error;
    }
    this.#open.set(id, openStudy(stored, slips, spool, this.#crowded(id)));
  }

  async #closeNow(id: string): Promise<Closing> {
    await this.recover();
    const trouble = this.#troubled.get(id);
    if (trouble !== undefined) throw trouble;
    const study = this.#open.get(id);
    if (study !== undefined) {
      await this.#flushOnce(study);
      this.#closed.set(id, await closingOf(this.#db, id));
      this.#open.delete(id);
      await study.spool.close();
    }
    const closing = this.#closed.get(id);
    if (closing === undefined) throw new Error(`study was never opened: ${id}`);
    await forgetOrder(this.#db, ['answer', 'spent', 'slip', 'collected_study']);
    await this.#destroyAll(id);
    return closing;
  }

  async #destroyAll(id: string): Promise<void> {
    const place = this.#place(id);
    await destroySpool(place, this.#entropy);
    // The key to forms that still wait sealed on phones goes with the close, whoever closes.
    await destroyFile(join(dirname(place.path), 'sealed', `${id}.key`), this.#entropy);
  }

  /** An earlier attempt may have been committed although it failed afterwards. */
  async #flushOnce(study: OpenStudy): Promise<void> {
    const stored = await readStudy(this.#db, study.id);
    if (stored?.state !== 'closed') await flush(this.#db, study, this.#entropy);
  }
}

/** Two callers at once share one piece of work; after it, whatever came of it, the next call starts anew. */
function once<T>(running: Map<string, Promise<T>>, id: string, work: () => Promise<T>): Promise<T> {
  const already = running.get(id);
  if (already !== undefined) return already;
  const started = work().finally(() => running.delete(id));
  running.set(id, started);
  return started;
}

/** Answers that may come: one for each slip, one for each person that the tickets' manifest invites. */
function invitedTo({ slipHashes, ticketManifest }: CollectedStudy): number {
  const slips = Object.values(slipHashes).reduce((sum, hashes) => sum + hashes.length, 0);
  if (ticketManifest === undefined) return slips;
  return manifestOf(ticketManifest).classes.reduce((sum, { invited }) => sum + invited, slips);
}

/** Whose tickets carry a second signature. */
function isWitnessed({ ticketManifest }: CollectedStudy): boolean {
  return ticketManifest !== undefined && manifestOf(ticketManifest).witness !== undefined;
}

function manifestOf(text: string): Manifest {
  const manifest = deserializeManifest(text);
  if (!manifest.ok) throw new Error(`no manifest for tickets: ${manifest.refusal}`);
  return manifest.value;
}

/** Sorted by hash: no order of printing to read off. */
function slipsOf(study: Pick<CollectedStudy, 'id' | 'slipHashes'>): StoredSlip[] {
  const slips = Object.entries(study.slipHashes).flatMap(([classId, hashes]) =>
    hashes.map((hash) => ({ hash, classId })),
  );
  if (new Set(slips.map(({ hash }) => hash)).size !== slips.length)
    throw new Error(`two slips of study ${study.id} have one code`);
  return slips.sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

function assertSame(already: OpenStudy, study: CollectedStudy, slips: readonly StoredSlip[]): void {
  // Forms may have come to them since.
  const sameSlips =
    already.classOf.size >= slips.length &&
    slips.every(({ hash, classId }) => already.classOf.get(hash) === classId);
  const sameQuestions = JSON.stringify(already.questionnaire) === JSON.stringify(study.questionnaire);
  if (already.manifest !== study.ticketManifest)
    throw new Error(`study is open with other keys: ${study.id}`);
  if (already.sealedLength !== study.sealedLength)
    throw new Error(`study is open with another sealing: ${study.id}`);
  if (!sameSlips || !sameQuestions)
    throw new Error(`study is open with other ${sameSlips ? 'questions' : 'slips'}: ${study.id}`);
}

async function closingOf(db: Kysely<CollectionTables>, id: string): Promise<Closing> {
  const byClass = await countAnswers(db, id);
  const answers = [...byClass.values()].reduce((sum, count) => sum + count, 0);
  const unreadable = (await readStudy(db, id))?.unreadable ?? 0;
  return { answers, answersByClass: Object.fromEntries(byClass), unreadable };
}
