import {
  deserializePendingTicket,
  deserializeTicketResponse,
  fromBase64url,
  Respondent,
  serializePendingTicket,
  serializeTicket,
  serializeTicketRequest,
  toBase64url,
  type Invitation,
  type Manifest,
  type PendingTicket,
  type Ticket,
} from '@langnghe/tickets';
import { keep, type Kept } from './kept.ts';
import { today } from './today.ts';
import { askWitness } from './witness.ts';

/** By which a page's words are found; the person reads those. */
export type Refusal = string;

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export interface Checked {
  readonly respondent: Respondent;
  readonly manifest: Manifest;
}

/** Static files, the same for everybody, asked for without anything that was in the invitation. */
async function textOf(address: string): Promise<string> {
  const response = await fetch(address, { credentials: 'omit', cache: 'no-store' });
  if (!response.ok) throw new TypeError(`${address}: ${String(response.status)}`);
  return response.text();
}

/** Everything that can be checked before anything is sent. */
export async function check(
  base: string,
  classId: string,
  printed: Parameters<typeof Respondent.open>[0]['printed'],
): Promise<Result<Checked>> {
  const [manifest, questions] = await Promise.all([
    textOf(`${base}/manifest.json`),
    textOf(`${base}/questions.json`),
  ]);
  const opened = Respondent.open({
    manifest,
    questions: new TextEncoder().encode(questions),
    classId,
    printed,
  });
  return opened.ok
    ? { ok: true, value: { respondent: opened.value, manifest: JSON.parse(manifest) as Manifest } }
    : opened;
}

const entropy = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

export interface Asking {
  readonly base: string;
  readonly study: string;
  readonly shared: boolean;
  readonly invitation: Invitation;
  readonly checked: Checked;
  /** Of this phone, from an earlier asking whose reply was lost. */
  readonly earlier: Kept | undefined;
}

/**
 * Asks for the ticket and keeps it. The request is kept first: the same one may be sent again and gets the same reply. A
 * witness is asked before the office hears the code.
 */
export async function fetchTicket(asking: Asking): Promise<Result<Kept>> {
  const {
    base,
    study,
    shared,
    invitation: { code, classId, manifestHash },
    checked: { respondent, manifest },
    earlier,
  } = asking;
  const before =
    earlier?.asked?.code === code && earlier.manifestHash === manifestHash ? earlier.asked : undefined;
  const asked = before ?? { code, classId, ...(await newRequest(respondent)) };
  keep(study, { ticket: '', manifestHash, restUntil: 0, asked }, shared);
  const kept = fromBase64url(asked.pending);
  const pending = kept && deserializePendingTicket(kept);
  if (pending === undefined) return { ok: false, refusal: 'invalid-signature' };
  const second = await witnessed(asking, asked, pending);
  if (!second.ok) return second;
  const response = await fetch(`${base}/ticket`, {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, classId, request: asked.request }),
  });
  if (response.status >= 500) throw new TypeError(String(response.status));
  const said = (await response.json()) as { readonly response?: string; readonly refusal?: string };
  if (said.response === undefined) return { ok: false, refusal: said.refusal ?? 'not-open' };
  const octets = fromBase64url(said.response);
  const answer = octets && deserializeTicketResponse(octets);
  if (answer === undefined) return { ok: false, refusal: 'invalid-signature' };
  const ticket = await respondent.finalize(pending, answer, second.value);
  if (!ticket.ok) return ticket;
  const value: Kept = {
    ticket: toBase64url(serializeTicket(ticket.value)),
    manifestHash,
    restUntil: restUntil(manifest),
  };
  keep(study, value, shared);
  return { ok: true, value };
}

type Asked = NonNullable<Kept['asked']>;

/** The witness's signature, verified, from this phone if it came before; undefined in a study without a witness. */
async function witnessed(
  { study, shared, invitation, checked: { respondent, manifest } }: Asking,
  asked: Asked,
  pending: PendingTicket,
): Promise<Result<Ticket['witnessSig']>> {
  const { witness } = manifest;
  if (witness === undefined || asked.witnessRequest === undefined) return { ok: true, value: undefined };
  const before = fromBase64url(asked.witnessSig ?? '');
  if (asked.witnessSig !== undefined && before !== undefined) return { ok: true, value: before };
  const said = await askWitness({ witness, ...invitation, request: asked.witnessRequest }, today());
  if (!said.ok) return said;
  const sig = await respondent.witnessed(pending, said.response);
  if (!sig.ok) return { ok: false, refusal: 'witness-invalid-signature' };
  const { manifestHash } = invitation;
  const known = { ...asked, witnessSig: toBase64url(sig.value) };
  keep(study, { ticket: '', manifestHash, restUntil: 0, asked: known }, shared);
  return sig;
}

async function newRequest(
  respondent: Respondent,
): Promise<Pick<Asked, 'request' | 'pending' | 'witnessRequest'>> {
  const { request, witnessRequest, pending } = await respondent.request(entropy);
  return {
    request: toBase64url(serializeTicketRequest(request)),
    pending: toBase64url(serializePendingTicket(pending)),
    ...(witnessRequest && { witnessRequest: toBase64url(serializeTicketRequest(witnessRequest)) }),
  };
}

const hour = 3_600_000;

/** Where tickets and answers share their days, one to 48 hours drawn on this phone keep the two apart. */
function restUntil({ windows }: Manifest): number {
  if (windows.tickets.to < windows.answers.from) return 0;
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Date.now() + hour * (1 + (47 * word) / 2 ** 32);
}
