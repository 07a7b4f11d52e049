import { codebookOf } from '@langnghe/dataset';
import type { RegisterTables } from '@langnghe/databases';
import {
  confirmOpening,
  keepClassKeys,
  makeClassKeys,
  openFieldwork,
  prepareInvitations,
  type PaperInvitation,
} from '@langnghe/fieldwork';
import {
  accepted,
  refused,
  type Checked,
  type CivilDate,
  type Issue,
  type Language,
} from '@langnghe/language';
import { questionnaireHash, type Questionnaire } from '@langnghe/questionnaire';
import { slipsPdf } from '@langnghe/report';
import type { Sample } from '@langnghe/sampling';
import { sealedLength } from '@langnghe/sealing';
import { manifestHash, type Entropy, type Slip } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { privacyIssues } from './count-protection.ts';
import { breakIssues, promiseIssues } from './describe-study.ts';
import { effectiveQuestionnaire } from './effective-questionnaire.ts';
import {
  artefact,
  canonicalJson,
  hasArtefact,
  readText,
  sha256,
  writeArtefact,
  writeJson,
} from './folder.ts';
import { studyIssue } from './issues.ts';
import type { StudyManifest } from './manifest.ts';
import { missingAttachments } from './attachments/missing-attachments.ts';
import { readStudyFolder, type Study } from './read-study.ts';
import { sealingOf, sealingPromise } from './sealing/is-sealed.ts';
import { tablePlan } from './table-plan.ts';
import { ticketManifest } from './tickets/ticket-manifest.ts';
import { witnessIssues, witnessOf } from './witness/plan-witness.ts';
import { unitQuestions } from './unit-questions.ts';

/** What goes over to the collection: questions and hashes, nothing of people. The caller passes its collector's `open`. */
export type HandOver = (study: {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  readonly slipHashes: Readonly<Record<string, readonly string[]>>;
  readonly ticketManifest?: string;
  readonly sealedLength?: number;
}) => Promise<void>;

export interface OpeningOptions {
  readonly register: Kysely<RegisterTables>;
  readonly handOver: HandOver;
  /** Origin of the respondent pages as people type it. */
  readonly address: string;
  readonly language: Language;
  readonly today: CivilDate;
  readonly entropy: Entropy;
  /** For a study with tickets. */
  readonly tickets?: TicketOptions;
}

export interface TicketOptions {
  /** Where the private keys are kept. */
  readonly keysFile: string;
  /** SHA-256 of the script that fetches tickets, exactly as served. */
  readonly clientHash: string;
}

export interface OpenedStudy {
  readonly manifest: StudyManifest;
  /** Minted now, for printing; empty when an opening that a crash had cut short was finished. Kept nowhere else. */
  readonly slips: readonly (Slip | PaperInvitation)[];
}

/** What is promised and handed over, kept while an opening is under way; holds hashes, never codes. */
interface Pending {
  readonly manifest: StudyManifest;
  readonly questionnaire: Questionnaire;
  readonly slipHashes: Readonly<Record<string, readonly string[]>>;
  readonly ticketManifest?: string;
}

/** What a study hands out, once it is ready for the printer. */
type Prepared = Pick<Pending, 'slipHashes' | 'ticketManifest'> & Pick<OpenedStudy, 'slips'>;

/**
 * Opens a study: from here on what was promised cannot change. `manifest.json` is written last of all that counts, so
 * an opening that a crash cut short is finished by opening again, with the slips already printed.
 */
export function openStudy(study: Study, options: OpeningOptions): Promise<Checked<OpenedStudy>> {
  const before = openings.get(study.folder) ?? Promise.resolve();
  const mine = before.then(() => openNow(study, options));
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  openings.set(study.folder, settled);
  return mine;
}

/** One opening of a study at a time: two at once would print the slips of one and keep the hashes of the other. */
const openings = new Map<string, Promise<void>>();

async function openNow(asGiven: Study, options: OpeningOptions): Promise<Checked<OpenedStudy>> {
  const read = await readStudyFolder(asGiven.folder, asGiven.id);
  if (!read.ok) return read;
  const study = read.value;
  if (study.manifest !== undefined) return refused([studyIssue('already-open', { field: 'study' })]);
  const begun = await readPending(study);
  if (begun !== undefined) return finish(study, begun, [], options);
  const promised = await promise(study, options.today);
  if (!promised.ok) return promised;
  const { promises, questionnaire, sample } = promised.value;
  const prepare = study.description.source === 'tickets' ? prepareTickets : prepareSlips;
  const prepared = await prepare(study, promised.value, options);
  if (!prepared.ok) return prepared;
  const { slips, slipHashes, ticketManifest: promisedTickets } = prepared.value;
  const manifest = sealed(promises, promisedTickets);
  const pdf = await printedSlips(study, sample, slips, manifest, options);
  await writeArtefact(study.folder, artefact.slips, pdf);
  const pending: Pending = {
    manifest,
    questionnaire,
    slipHashes,
    ...(promisedTickets !== undefined && { ticketManifest: promisedTickets }),
  };
  await writeJson(study.folder, artefact.opening, pending);
  return finish(study, pending, slips, options);
}

async function prepareSlips(
  { id }: Study,
  { promises }: Promised,
  { register, today, entropy }: OpeningOptions,
): Promise<Checked<Prepared>> {
  return openFieldwork(register, { id, classes: promises.classes }, today, entropy);
}

/** Keys, the manifest that promises them, and the invitations that go on paper. */
async function prepareTickets(
  { id, description }: Study,
  { promises, sample }: Promised,
  { register, today, entropy, tickets }: OpeningOptions,
): Promise<Checked<Prepared>> {
  if (tickets === undefined) throw new Error('a study with tickets is opened without a place for its keys');
  const { classes } = promises;
  const classOf = new Map(sample.units.map((unit) => [unit.id, unit.classId]));
  const invitations = await prepareInvitations(register, { id, classes, classOf }, today, entropy);
  if (!invitations.ok) return invitations;
  const keys = await makeClassKeys(classes.map((one) => one.id));
  await keepClassKeys(tickets.keysFile, keys);
  if (description.ticketsOn === null) throw new Error('dates were checked');
  const text = ticketManifest(
    {
      ...promises,
      ticketsOn: description.ticketsOn,
      clientHash: tickets.clientHash,
      tables: promises.tables.tables.map((table) => table.id),
      sealing: sealingOf(description, promises),
      witness: witnessOf(description),
    },
    keys,
  );
  return accepted({ slips: invitations.value, slipHashes: {}, ticketManifest: text });
}

function sealed(promises: Promises, ticketManifestText: string | undefined): StudyManifest {
  const ticketHash = ticketManifestText === undefined ? null : manifestHash(ticketManifestText);
  const whole = { ...promises, ticketManifest: ticketHash };
  return { ...whole, hash: sha256(canonicalJson(whole)) };
}

/** Everything that stands between a study and its opening; empty = ready. */
export function openingIssues(study: Study): Issue[] {
  const { description, questionnaire, sample } = study;
  const issues = promiseIssues(description);
  if (questionnaire === undefined)
    issues.push(studyIssue('too-early', {}, { missing: artefact.workbook, step: 'questionnaire' }));
  else
    issues.push(
      ...breakIssues(description, questionnaire),
      ...missingAttachments(questionnaire, study.attachments ?? []),
    );
  if (sample === undefined)
    issues.push(studyIssue('too-early', {}, { missing: artefact.draw, step: 'draw' }));
  if (!description.questionsReviewed) issues.push(studyIssue('questions-unreviewed', { field: 'questions' }));
  return [...issues, ...unitIssues(study), ...witnessIssues(study)];
}

function unitIssues({ questionnaire, frame, description }: Study): Issue[] {
  if (questionnaire === undefined) return [];
  return unitQuestions(questionnaire, frame)
    .filter((name) => !description.leftOut.includes(name))
    .map((name) => studyIssue('question-names-unit', { field: name }, { name }));
}

type Promises = Omit<StudyManifest, 'hash' | 'ticketManifest'>;

interface Promised {
  readonly promises: Promises;
  readonly questionnaire: Questionnaire;
  readonly sample: Sample;
}

async function promise(study: Study, openedOn: CivilDate): Promise<Checked<Promised>> {
  const { description, questionnaire: draft, sample } = study;
  const issues = openingIssues(study);
  if (issues.length > 0 || draft === undefined || sample === undefined) return refused(issues);
  const questionnaire = effectiveQuestionnaire(draft, description);
  if (!questionnaire.ok) return questionnaire;
  const { opensOn, closesOn, publishesOn } = description;
  if (opensOn === null || closesOn === null || publishesOn === null) throw new Error('dates were checked');
  const promises: Promises = {
    study: study.id,
    questionnaireHash: await questionnaireHash(questionnaire.value),
    frameHash: sample.frameHash,
    classes: sample.classes,
    openedOn,
    opensOn,
    closesOn,
    publishesOn,
    publishedAt: description.publishedAt,
    smallestBase: 30,
    ...sealingPromise(description, questionnaire.value),
    tables: tablePlan(codebookOf(questionnaire.value), description),
    protection: { protection: description.protection, privacyBudget: description.privacyBudget },
  };
  const tooMuch = privacyIssues(description, {
    invited: sample.classes.reduce((sum, { invited }) => sum + invited, 0),
    tables: promises.tables.tables.length,
  });
  if (tooMuch.length > 0) return refused(tooMuch);
  return accepted({ promises, questionnaire: questionnaire.value, sample });
}

function printedSlips(
  { id, description }: Study,
  sample: Sample,
  slips: OpenedStudy['slips'],
  { ticketManifest: promised }: StudyManifest,
  { address, language }: OpeningOptions,
): Promise<Uint8Array> {
  return slipsPdf({
    study: { id, title: description.title },
    organiser: description.conductor,
    address,
    slips,
    classes: sample.classes.map((one) => ({
      id: one.id,
      units: sample.units.filter((unit) => unit.classId === one.id).map((unit) => unit.name),
    })),
    closesOn: description.closesOn,
    publishesOn: description.publishesOn,
    ...(promised !== null && { tickets: { manifestHash: promised, from: description.opensOn } }),
    language,
  });
}

async function readPending(study: Study): Promise<Pending | undefined> {
  const text = await readText(study.folder, artefact.opening);
  if (text === undefined || !(await hasArtefact(study.folder, artefact.slips))) return undefined;
  return JSON.parse(text) as Pending;
}

async function finish(
  study: Study,
  { manifest, questionnaire, slipHashes, ticketManifest: promisedTickets }: Pending,
  slips: OpenedStudy['slips'],
  { register, handOver }: OpeningOptions,
): Promise<Checked<OpenedStudy>> {
  const { sealing } = manifest;
  await handOver({
    id: study.id,
    questionnaire,
    slipHashes,
    ...(promisedTickets !== undefined && { ticketManifest: promisedTickets }),
    ...(sealing && { sealedLength: sealedLength(sealing.bytes) }),
  });
  if (promisedTickets !== undefined)
    await writeArtefact(study.folder, artefact.ticketManifest, promisedTickets);
  await writeJson(study.folder, artefact.questionnaire, questionnaire);
  await confirmOpening(register, study.id);
  await writeJson(study.folder, artefact.manifest, manifest);
  await rm(join(study.folder, artefact.opening), { force: true });
  return accepted({ manifest, slips });
}
