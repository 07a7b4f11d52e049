import { concat, i2osp, os2ip } from './octets.ts';
import type { Octets } from './octets.ts';
import { keyOctets } from './public-key.ts';
import { deserializeTicketMessage, prefixLength, serializeTicketMessage } from './ticket-message.ts';
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
}

/** What a Respondent alone keeps between request and ticket. Whoever has it can tie the ticket to the request. */
export interface PendingTicket {
  readonly message: TicketMessage;
  readonly prefix: Octets;
  readonly inv: bigint;
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

/** `struct { uint8 sig[384]; uint8 msg_prefix[32]; TicketMessage msg; } Ticket;` */
export function serializeTicket({ message, prefix, sig }: Ticket): Octets {
  return concat(exactly(keyOctets, sig), exactly(prefixLength, prefix), serializeTicketMessage(message));
}

export function deserializeTicket(octets: Uint8Array): Ticket | undefined {
  const parts = behindNumber(octets);
  return parts && { message: parts.message, prefix: parts.prefix, sig: parts.number };
}

/** `struct { uint8 inv[384]; uint8 msg_prefix[32]; TicketMessage msg; } PendingTicket;` */
export function serializePendingTicket({ message, prefix, inv }: PendingTicket): Octets {
  return concat(i2osp(inv, keyOctets), exactly(prefixLength, prefix), serializeTicketMessage(message));
}

export function deserializePendingTicket(octets: Uint8Array): PendingTicket | undefined {
  const parts = behindNumber(octets);
  return parts && { message: parts.message, prefix: parts.prefix, inv: os2ip(parts.number) };
}

function behindNumber(octets: Uint8Array) {
  const messageAt = keyOctets + prefixLength;
  const message = deserializeTicketMessage(octets.subarray(messageAt));
  return (
    message && {
      message,
      number: concat(octets.subarray(0, keyOctets)),
      prefix: concat(octets.subarray(keyOctets, messageAt)),
    }
  );
}

function exactly(length: number, octets: Octets): Octets {
  if (octets.length !== length) throw new Error(`${octets.length} octets instead of ${length}`);
  return octets;
}
