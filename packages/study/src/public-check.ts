import type { PublishedTickets } from '@langnghe/audit';
import type { Dispositions } from './dispositions.ts';
import type { TicketsSpent } from './close-study.ts';
import { artefact, readText, sha256, writeJson } from './folder.ts';
import { readSealedAnswers, sealedHashes } from './sealing/keep-sealed.ts';
import type { SealedOpening } from './sealing/open-sealed.ts';
import type { Study } from './read-study.ts';
import { readStatement } from './witness/read-statement.ts';
import type { TicketsIssued } from './tickets/close-register.ts';

/**
 * Writes `publication/tickets.json`, from which anyone can check the publication without trusting us. Nothing for answers
 * that came from elsewhere: nothing was promised of them. Twice is once, byte for byte.
 */
export async function writePublicCheck(study: Study): Promise<void> {
  const counted = await readText(study.folder, artefact.dispositions);
  const asked = await readText(study.folder, artefact.questionnaire);
  const promised = await readText(study.folder, artefact.manifest);
  const tables = await readText(study.folder, artefact.publication);
  if (counted === undefined || asked === undefined || promised === undefined || tables === undefined) return;
  const dispositions = JSON.parse(counted) as Dispositions;
  const tickets = await readTickets(study);
  await writeJson(study.folder, artefact.publishedTickets, {
    version: 1,
    source: tickets === undefined ? 'slips' : 'tickets',
    manifest: JSON.parse(promised) as PublishedTickets['manifest'],
    questionnaire: JSON.parse(asked) as PublishedTickets['questionnaire'],
    ticketManifest: tickets?.manifest ?? null,
    classes:
      tickets?.issued.classes ??
      dispositions.classes.map(({ id, issued }) => ({ id, invited: issued, issued })),
    answers: dispositions.answers,
    spent: tickets?.spent.tickets ?? [],
    ...(await readSealed(study)),
    ...(await readStatement(study)),
    tablesHash: sha256(tables),
  } satisfies PublishedTickets);
}

/** Of a sealed study what was received, by the hashes of its texts, and what was left out. */
async function readSealed(study: Study): Promise<Pick<PublishedTickets, 'sealed'>> {
  const kept = await readSealedAnswers(study);
  const opened = await readText(study.folder, artefact.sealedOpening);
  if (kept === undefined || opened === undefined) return {};
  const { unopenable, refused } = JSON.parse(opened) as SealedOpening;
  return { sealed: { hashes: sealedHashes(kept), unopenable, refused } };
}

async function readTickets({
  folder,
}: Study): Promise<
  { readonly manifest: string; readonly issued: TicketsIssued; readonly spent: TicketsSpent } | undefined
> {
  const manifest = await readText(folder, artefact.ticketManifest);
  const issued = await readText(folder, artefact.ticketsIssued);
  const spent = await readText(folder, artefact.ticketsSpent);
  if (manifest === undefined || issued === undefined || spent === undefined) return undefined;
  return {
    manifest,
    issued: JSON.parse(issued) as TicketsIssued,
    spent: JSON.parse(spent) as TicketsSpent,
  };
}
