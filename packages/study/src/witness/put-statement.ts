import { accepted, refused, type Checked } from '@langnghe/language';
import { readSignedStatement, verifiedStatement, type WitnessStatement } from '@langnghe/tickets';
import { artefact, hasArtefact, writeArtefact } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import { writePublicCheck } from '../public-check.ts';
import type { Study } from '../read-study.ts';
import { readTicketManifest } from '../tickets/read-tickets.ts';

/** Keeps what the witness says at its close, when it is the promised witness's and of this study. */
export async function putStatement(study: Study, text: string): Promise<Checked<WitnessStatement>> {
  const place = { field: 'statement' };
  const served = await readTicketManifest(study);
  const signed = readSignedStatement(text);
  if (signed === undefined) return refused([studyIssue('statement-unreadable', place)]);
  const witness = served?.manifest.witness;
  const statement = witness && (await verifiedStatement(witness, signed));
  if (statement === undefined || statement.manifestHash !== study.manifest?.ticketManifest)
    return refused([studyIssue('statement-false', place)]);
  await writeArtefact(study.folder, artefact.witnessStatement, text);
  // A statement that comes after the report still gets into what anyone can check.
  if (await hasArtefact(study.folder, artefact.publishedTickets)) await writePublicCheck(study);
  return accepted(statement);
}
