import type { Collector } from '@langnghe/collection';
import { accepted, civilDate, refused, type Checked, type CivilDate } from '@langnghe/language';
import type { PaperClosing, PaperRoom } from '@langnghe/paper-entry';
import type { Dispositions } from './dispositions.ts';
import { destroySlips } from './destroy-slips.ts';
import { artefact, hasArtefact, readText, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';

/** `tickets/spent.json`: in base64url, sorted; nothing says which answers came with which. */
export interface TicketsSpent {
  readonly manifestHash: string;
  readonly tickets: readonly string[];
}

/**
 * Ends the answering for good: the collector flushes its spool in one shuffled transaction, the slips' file is
 * destroyed, and the counts by class are kept. Forms on paper are entered first, shuffled; while one is unfinished
 * nothing is closed. Doing it twice changes nothing.
 */
export async function closeStudy(
  study: Study,
  collector: Collector,
  today: CivilDate = civilDate(new Date()),
  paper: PaperRoom | null = null,
): Promise<Checked<Dispositions>> {
  const { manifest } = study;
  const known = await readText(study.folder, artefact.dispositions);
  if (known !== undefined) {
    await paper?.destroy();
    return accepted(JSON.parse(known) as Dispositions);
  }
  if (manifest === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.manifest, step: 'open' })]);
  const tickets = typeof manifest.ticketManifest === 'string';
  // Who was given a ticket is counted before any answer moves: the public check needs both.
  if (tickets && !(await hasArtefact(study.folder, artefact.ticketsIssued)))
    return refused([studyIssue('too-early', {}, { missing: artefact.ticketsIssued, step: 'close' })]);
  const entered = await enterForms(study, paper);
  if (!entered.ok) return entered;
  const closing = await collector.close(study.id);
  if (tickets)
    await writeJson(study.folder, artefact.ticketsSpent, {
      manifestHash: manifest.ticketManifest,
      tickets: await collector.spentTickets(study.id),
    } satisfies TicketsSpent);
  await destroySlips(study);
  const dispositions: Dispositions = {
    study: study.id,
    manifestHash: manifest.hash,
    closedOn: today,
    classes: manifest.classes.map(({ id, stratum, invited }) => ({
      id,
      stratum,
      issued: invited,
      answered: closing.answersByClass[id] ?? 0,
    })),
    answers: closing.answers,
  };
  await writeJson(study.folder, artefact.dispositions, dispositions);
  await paper?.destroy();
  return accepted(dispositions);
}

/** What is known of them is written before the spool is flushed: after a crash in between they are in it already. */
async function enterForms(study: Study, paper: PaperRoom | null): Promise<Checked<PaperClosing | null>> {
  if (paper === null || (await hasArtefact(study.folder, artefact.paper))) return accepted(null);
  const entered = await paper.enterAll();
  if (entered.ok) await writeJson(study.folder, artefact.paper, entered.value);
  return entered;
}
