import type { Collector } from '@langnghe/collection';
import { accepted, civilDate, refused, type Checked, type CivilDate } from '@langnghe/language';
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
 * destroyed, and the counts by class are kept. Doing it twice changes nothing.
 */
export async function closeStudy(
  study: Study,
  collector: Collector,
  today: CivilDate = civilDate(new Date()),
): Promise<Checked<Dispositions>> {
  const { manifest } = study;
  const known = await readText(study.folder, artefact.dispositions);
  if (known !== undefined) return accepted(JSON.parse(known) as Dispositions);
  if (manifest === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.manifest, step: 'open' })]);
  const tickets = typeof manifest.ticketManifest === 'string';
  // Who was given a ticket is counted before any answer moves: the public check needs both.
  if (tickets && !(await hasArtefact(study.folder, artefact.ticketsIssued)))
    return refused([studyIssue('too-early', {}, { missing: artefact.ticketsIssued, step: 'close' })]);
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
  return accepted(dispositions);
}
