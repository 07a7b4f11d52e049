import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serverIssues, type CollectionTables } from '@langnghe/databases';
import type { Issue } from '@langnghe/language';
import type { Entropy } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { admit, admitForm, type Admission, type NotAdmitted } from './admit.ts';
import { checkPaperAnswers } from './check-answers.ts';
import type { Collector, Outcome } from './collector.ts';
import { lockFolder } from './folder-lock.ts';
import { keepAnswers, keepSealed, refusal, stateOf, type OpenStudy } from './open-study.ts';
import { copyOnWriteIssue, spoolFileSystem, type SpoolFileSystem } from './spool-file-system.ts';
import type { SpoolPlace } from './spool.ts';
import { readSpentTickets } from './store.ts';
import { Studies } from './studies.ts';
import { studyUnavailableIssue } from './ticket-issues.ts';
import { UnsafeStoreError } from './unsafe-store-error.ts';

export interface CollectorOptions {
  /** Handle of the collection store; the collector never closes it. */
  readonly db: Kysely<CollectionTables>;
  /** Folder of this process alone, on a local disk; made when missing. */
  readonly spoolFolder: string;
  /** Where the spools' keys stand, if not beside them. */
  readonly keyFolder?: string;
  readonly entropy?: Entropy;
  /** Told what the operator must mend while respondents hear "send again later". Never holds an answer. */
  readonly onTrouble?: (issue: Issue) => void;
  /**
   * Of a study with tickets: the classes with enough of them out. Asked for every answer; where nobody says, none has.
   */
  readonly crowdedClasses?: (study: string) => Promise<readonly string[]>;
  /** Told when trouble is over: the operator has mended what `onTrouble` told of. */
  readonly onMended?: (issue: Issue) => void;
  /** Milliseconds between two looks at spools that could not be used. */
  readonly recoverEvery?: number;
  /** Names the file system below the spools; asked when a study opens. */
  readonly fileSystem?: (folder: string) => Promise<SpoolFileSystem>;
  /** What makes the store's server unsafe; asked when a study opens, which it then does not. */
  readonly storeIssues?: (db: Kysely<CollectionTables>) => Promise<readonly Issue[]>;
}

const quarterMinute = 15_000;

/**
 * Takes answers for the open studies of one store. Throws `SpoolError` when another process has the folder. A study
 * whose spool is missing or does not open is told to `onTrouble` and `unavailable`, its files untouched, until it does; the others work.
 */
export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const { db, spoolFolder, keyFolder = spoolFolder, entropy = randomBytes } = options;
  const onTrouble = options.onTrouble ?? (() => undefined);
  await mkdir(spoolFolder, { recursive: true, mode: 0o700 });
  await mkdir(keyFolder, { recursive: true, mode: 0o700 });
  const place = (id: string): SpoolPlace => ({
    id,
    path: join(spoolFolder, `${id}.spool`),
    keyPath: join(keyFolder, `${id}.key`),
  });
  const lock = lockFolder(spoolFolder);
  const crowdedClasses = options.crowdedClasses ?? (() => Promise.resolve([]));
  const fileSystem = options.fileSystem ?? spoolFileSystem;
  const studies = new Studies({
    db,
    place,
    entropy,
    onTrouble,
    onMended: options.onMended ?? (() => undefined),
    crowdedClasses,
  });
  const recovery = setInterval(() => {
    studies
      .recover()
      .catch((error: unknown) => console.error(error instanceof Error ? error.stack : 'recovery'));
  }, options.recoverEvery ?? quarterMinute).unref();
  const dispose = async (): Promise<void> => {
    clearInterval(recovery);
    await studies.dispose();
    lock.release();
  };
  try {
    await studies.load();
  } catch (error) {
    await dispose();
    throw error;
  }

  const admittedTo = async (
    id: string,
    find: (study: OpenStudy) => Promise<Admission | NotAdmitted> | Admission | NotAdmitted,
    keep: (study: OpenStudy, admission: Admission) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const study = studies.answerable(id);
    const trouble = studies.trouble(id);
    if (trouble !== undefined) {
      onTrouble(trouble.issue);
      return { outcome: 'unavailable', issues: [studyUnavailableIssue()] };
    }
    if (study === undefined) return refusal('not-open');
    const admitted = await find(study);
    if (typeof admitted === 'string') return refusal(admitted);
    // Closed while a signature was checked: what is taken now would not be flushed.
    if (studies.answerable(id) !== study) return refusal('not-open');
    return keep(study, admitted);
  };

  return {
    open: async (study) => {
      const [unsafe, ...others] = await (options.storeIssues ?? serverIssues)(db);
      if (unsafe !== undefined) throw new UnsafeStoreError(unsafe, others);
      const found = await fileSystem(spoolFolder);
      if (!found.suitable) onTrouble(copyOnWriteIssue(spoolFolder, found.name));
      await studies.open(study);
    },
    addForms: (id, hashes) => studies.addForms(id, hashes),
    formState: (id, number) => {
      const study = studies.answerable(id);
      if (study === undefined) return studies.trouble(id) === undefined ? 'not-open' : 'unavailable';
      return stateOf(study, admitForm(study, id, number));
    },
    formClass: (id, number) => {
      const study = studies.answerable(id);
      const admitted = study === undefined ? 'unknown' : admitForm(study, id, number);
      return typeof admitted === 'string' ? undefined : admitted.classId;
    },
    checkForm: (id, answers) => {
      const study = studies.answerable(id);
      return study === undefined ? [] : checkPaperAnswers(study.questionnaire, answers, '').issues;
    },
    submitForm: (id, form) =>
      admittedTo(
        id,
        (study) => admitForm(study, id, form.code),
        (study, admission) =>
          keepAnswers(study, admission, form, (error) => onTrouble(error.issue), checkPaperAnswers),
      ),
    ticketState: async (id, code) => {
      const study = studies.answerable(id);
      if (study === undefined) return studies.trouble(id) === undefined ? 'not-open' : 'unavailable';
      return stateOf(study, await admit(study, code));
    },
    submit: (id, submission) =>
      admittedTo(
        id,
        (study) => admit(study, submission.code),
        (study, admission) => keepAnswers(study, admission, submission, (error) => onTrouble(error.issue)),
      ),
    submitSealed: (id, { code, sealed }) =>
      admittedTo(
        id,
        (study) => admit(study, code),
        (study, admission) => keepSealed(study, admission, sealed, (error) => onTrouble(error.issue)),
      ),
    roundedCount: (id) => Math.floor(studies.answers(id) / 10) * 10,
    unreadable: (id) => studies.unreadable(id),
    close: (id) => studies.close(id),
    erase: (id) => studies.erase(id),
    spentTickets: (id) => readSpentTickets(db, id),
    dispose,
  };
}
