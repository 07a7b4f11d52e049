import { concat, i2osp, os2ip } from './octets.ts';
import type { Octets } from './octets.ts';
import { keyOctets } from './public-key.ts';
import {
  deserializeTicketMessage,
  prefixLength,
  serializeTicketMessage,
  shortestMessage,
} from './ticket-message.ts';
import type { TicketMessage } from './ticket-message.ts';

/** Respondent to Issuer. What proves the invitation travels beside it: the Issuer has no use for it. */
export interface TicketRequest {
  readonly blindedMsg: Octets;
}

/** Issuer to Respondent. */
export interface TicketResponse {
  readonly blindSig: Octets;
}

/** Respondent to Collector, later, with the answers. */
export interface Ticket {
  readonly message: TicketMessage;
  readonly prefix: Octets;
  readonly sig: Octets;
  /** The witness's, on the same message; of a study with a witness. */
  readonly witnessSig?: Octets;
}

/** What a Respondent alone keeps between request and ticket. Whoever has it can tie the ticket to the request. */
export interface PendingTicket {
  readonly message: TicketMessage;
  readonly prefix: Octets;
  readonly inv: bigint;
  /** For the witness's signature; of a study with a witness. */
  readonly witnessInv?: bigint;
}

/** `struct { uint8 blinded_msg[384]; } TicketRequest;` */
export function serializeTicketRequest({ blindedMsg }: TicketRequest): Octets {
  return exactly(keyOctets, blindedMsg);
}

/** undefined unless it has the one length a request has; so for each of the following. */
export function deserializeTicketRequest(octets: Uint8Array): TicketRequest | undefined {
  return octets.length === keyOctets ? { blindedMsg: concat(octets) } : undefined;
}

/** `struct { uint8 blind_sig[384]; } TicketResponse;` */
export function serializeTicketResponse({ blindSig }: TicketResponse): Octets {
  return exactly(keyOctets, blindSig);
}

export function deserializeTicketResponse(octets: Uint8Array): TicketResponse | undefined {
  return octets.length === keyOctets ? { blindSig: concat(octets) } : undefined;
}

/**
 * ```
 * struct {
 *   uint8 sig[384];
 *   uint8 witness_sig[384];     // only in a study with a witness: the lengths of the two kinds never meet
 *   uint8 msg_prefix[32];
 *   TicketMessage msg;
 * } Ticket;
 * ```
 */
export function serializeTicket({ message, prefix, sig, witnessSig }: Ticket): Octets {
  const numbers = [sig, ...(witnessSig === undefined ? [] : [witnessSig])];
  return behindNumbers(numbers, prefix, message);
}

export function deserializeTicket(octets: Uint8Array): Ticket | undefined {
  const parts = readBehindNumbers(octets);
  if (parts === undefined) return undefined;
  const { message, prefix, first, second } = parts;
  return { message, prefix, sig: first, ...(second && { witnessSig: second }) };
}

/** The same with `inv` and `witness_inv` in the place of the signatures. */
export function serializePendingTicket({ message, prefix, inv, witnessInv }: PendingTicket): Octets {
  const numbers = [inv, ...(witnessInv === undefined ? [] : [witnessInv])];
  return behindNumbers(
    numbers.map((number) => i2osp(number, keyOctets)),
    prefix,
    message,
  );
}

export function deserializePendingTicket(octets: Uint8Array): PendingTicket | undefined {
  const parts = readBehindNumbers(octets);
  if (parts === undefined) return undefined;
  const { message, prefix, first, second } = parts;
  return { message, prefix, inv: os2ip(first), ...(second && { witnessInv: os2ip(second) }) };
}

function behindNumbers(numbers: readonly Octets[], prefix: Octets, message: TicketMessage): Octets {
  return concat(
    ...numbers.map((number) => exactly(keyOctets, number)),
    exactly(prefixLength, prefix),
    serializeTicketMessage(message),
  );
}

function readBehindNumbers(octets: Uint8Array) {
  const two = octets.length >= 2 * keyOctets + prefixLength + shortestMessage;
  const prefixAt = two ? 2 * keyOctets : keyOctets;
  const messageAt = prefixAt + prefixLength;
  const message = deserializeTicketMessage(octets.subarray(messageAt));
  return (
    message && {
      message,
      first: concat(octets.subarray(0, keyOctets)),
      second: two ? concat(octets.subarray(keyOctets, prefixAt)) : undefined,
      prefix: concat(octets.subarray(prefixAt, messageAt)),
    }
  );
}

function exactly(length: number, octets: Octets): Octets {
  if (octets.length !== length) throw new Error(`${octets.length} octets instead of ${length}`);
  return octets;
}
