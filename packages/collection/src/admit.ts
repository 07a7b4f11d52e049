import {
  fromBase64url,
  hashFormNumber,
  hashSlipCode,
  readFormNumber,
  readSlipCode,
  type Collector as Verifier,
} from '@langnghe/tickets';
import type { TicketState } from './collector.ts';

/** What proves an invitation, once it has been found genuine: a slip's code or a blind-signed ticket. */
export interface Admission {
  /** By which it is spent once: hash of the code, or the ticket's nullifier. */
  readonly hash: string;
  readonly classId: string;
  /** The ticket itself, for the public list of spent ones; '' of a slip. */
  readonly ticket: string;
}

export interface Gate {
  /** Class by hash of the slip's code. */
  readonly classOf: ReadonlyMap<string, string>;
  /** Of a study with tickets: knows genuine ones by the public keys of its manifest. */
  readonly verifier: Verifier | undefined;
  /** Classes with enough tickets out that a first answer hides among them. */
  readonly crowded: () => Promise<readonly string[]>;
}

export type NotAdmitted = Extract<TicketState, 'unknown' | 'mistyped' | 'waiting'>;

/** By the number of a form on paper: never for what comes over the web, where a slip's longer code is asked. */
export function admitForm(
  { classOf }: Pick<Gate, 'classOf'>,
  study: string,
  typed: string,
): Admission | NotAdmitted {
  const number = readFormNumber(typed);
  if (number === undefined) return 'mistyped';
  const hash = hashFormNumber(study, number);
  const classId = classOf.get(hash);
  return classId === undefined ? 'unknown' : { hash, classId, ticket: '' };
}

/** Shorter than any ticket, longer than any code. */
const longestCode = 200;

export async function admit(
  { classOf, verifier, crowded }: Gate,
  typed: string,
): Promise<Admission | NotAdmitted> {
  if (verifier !== undefined && typed.length > longestCode) {
    const octets = fromBase64url(typed);
    const accepted = octets && (await verifier.accept(octets));
    if (accepted?.ok !== true) return octets === undefined ? 'mistyped' : 'unknown';
    if (!(await crowded()).includes(accepted.value.classId)) return 'waiting';
    return { hash: accepted.value.nullifier, classId: accepted.value.classId, ticket: typed };
  }
  const reading = readSlipCode(typed);
  if (reading.kind !== 'code') return 'mistyped';
  const hash = hashSlipCode(reading.code);
  const classId = classOf.get(hash);
  return classId === undefined ? 'unknown' : { hash, classId, ticket: '' };
}
