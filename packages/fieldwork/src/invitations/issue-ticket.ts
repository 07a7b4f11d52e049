import { createHash } from 'node:crypto';
import {
  deserializeTicketRequest,
  hashSlipCode,
  readSlipCode,
  serializeTicketResponse,
  type Issuer,
} from '@langnghe/tickets';
import { readDispositions } from '../store.ts';
import { claim, invitationOf, issuedByClass, type Register } from './store.ts';

export interface TicketAsked {
  /** As typed or scanned. */
  readonly code: string;
  readonly classId: string;
  /** The blinded request, 384 octets. */
  readonly request: Uint8Array;
}

export type IssueRefusal =
  | 'not-open'
  | 'not-a-code'
  | 'unknown-code'
  | 'wrong-class'
  /** Not 384 octets, or a number that is no blinded message. */
  | 'not-a-request'
  /** The invitation has been used with another request. */
  | 'already-issued';

export type IssueOutcome =
  | { readonly outcome: 'issued'; readonly response: Uint8Array }
  | { readonly outcome: 'refused'; readonly refusal: IssueRefusal };

/** What a study's tickets are signed with, by class. */
export type Issuers = ReadonlyMap<string, Issuer>;

/**
 * Signs one request for each invitation, whatever comes at the same time; the same request again gets the same
 * signature, so that a lost reply costs nobody a ticket. Nothing is signed that is not first the invitation's own.
 * @throws when the private operation went wrong: then nothing leaves, and the same request may come again
 */
export async function issueTicket(
  db: Register,
  issuers: Issuers,
  study: string,
  { code, classId, request: octets }: TicketAsked,
): Promise<IssueOutcome> {
  if ((await readDispositions(db, study))?.stage !== 'open') return refusedBy('not-open');
  const reading = readSlipCode(code);
  if (reading.kind !== 'code') return refusedBy('not-a-code');
  const invitation = await invitationOf(db, study, hashSlipCode(reading.code));
  if (invitation === undefined) return refusedBy('unknown-code');
  if (invitation.classId !== classId) return refusedBy('wrong-class');
  const issuer = issuers.get(classId);
  if (issuer === undefined) throw new Error(`no key of class ${classId}`);
  const request = deserializeTicketRequest(octets);
  if (request === undefined || issuer.refusal(request) !== undefined) return refusedBy('not-a-request');
  const mark = createHash('sha256').update(octets).digest('hex');
  if (!(await claim(db, study, invitation.id, mark))) return refusedBy('already-issued');
  const issued = issuer.issue(request);
  if (!issued.ok) throw new Error(`refused after it was accepted: ${issued.refusal}`);
  return { outcome: 'issued', response: serializeTicketResponse(issued.value) };
}

function refusedBy(refusal: IssueRefusal): IssueOutcome {
  return { outcome: 'refused', refusal };
}

/** Classes with at least so many tickets out: a crowd in which the first answer hides. */
export async function crowdedClasses(db: Register, study: string, least: number): Promise<string[]> {
  const issued = await issuedByClass(db, study);
  return [...issued]
    .filter(([, count]) => count >= least)
    .map(([id]) => id)
    .sort();
}
