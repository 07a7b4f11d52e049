import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  deserializeTicketRequest,
  fromBase64url,
  hashWitnessProof,
  serializeTicketResponse,
  toBase64url,
} from '@langnghe/tickets';
import { dayOf } from './day.ts';
import { blurTime, witnessFiles } from './folder.ts';
import type { Witness } from './witness.ts';

export type SignRefusal =
  /** No list yet, or closed. */
  | 'not-open'
  | 'early'
  | 'late'
  /** Not what a phone of ours sends. */
  | 'not-a-request'
  | 'unknown-code'
  | 'wrong-class'
  /** The invitation has a signature for another request. */
  | 'already-issued';

export type SignOutcome =
  | { readonly response: string }
  /** `today` as the witness's clock has it: whoever asks can tell a wrong one. */
  | { readonly refusal: SignRefusal; readonly today: string };

/**
 * Signs one request for each invitation, whatever comes at the same time; the same request again gets the same
 * signature. What is signed is first noted on disk.
 * @param body JSON `{ proof, classId, request }`, proof and request in base64url
 * @throws when the private operation went wrong: then nothing leaves, and the same request may come again
 */
export async function signTicket(witness: Witness, body: string, now: Date): Promise<SignOutcome> {
  const today = dayOf(now);
  const refused = (refusal: SignRefusal): SignOutcome => ({ refusal, today });
  const { ledger, folder } = witness;
  const study = await witness.study();
  if (ledger === undefined || study === undefined || isClosed(witness)) return refused('not-open');
  const { from, to } = study.manifest.windows.tickets;
  if (today < from) return refused('early');
  if (today > to) return refused('late');
  const asked = readAsked(body);
  if (asked === undefined) return refused('not-a-request');
  const invitation = ledger.invitationOf(hashWitnessProof(asked.proof));
  if (invitation === undefined) return refused('unknown-code');
  if (invitation.classId !== asked.classId) return refused('wrong-class');
  const issuer = witness.issuer(asked.classId);
  if (issuer === undefined) throw new Error(`no key of class ${asked.classId}`);
  const request = deserializeTicketRequest(asked.request);
  if (request === undefined || issuer.refusal(request) !== undefined) return refused('not-a-request');
  const mark = createHash('sha256').update(asked.request).digest('hex');
  if (!ledger.claim(invitation.id, mark)) return refused(isClosed(witness) ? 'not-open' : 'already-issued');
  await blurTime(folder, witnessFiles.ledger, now);
  const signed = issuer.issue(request);
  if (!signed.ok) throw new Error(`refused after it was accepted: ${signed.refusal}`);
  return { response: toBase64url(serializeTicketResponse(signed.value)) };
}

/** Closed perhaps by another process, which has destroyed the ledger as well. */
function isClosed({ folder, ledger }: Witness): boolean {
  return existsSync(join(folder, witnessFiles.statement)) || ledger?.closedOn() !== undefined;
}

function readAsked(body: string) {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const { proof, classId, request } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof proof !== 'string' || typeof classId !== 'string' || typeof request !== 'string')
    return undefined;
  const octets = { proof: fromBase64url(proof), request: fromBase64url(request) };
  if (octets.proof?.length !== 32 || octets.request === undefined) return undefined;
  return { proof: octets.proof, classId, request: octets.request };
}
