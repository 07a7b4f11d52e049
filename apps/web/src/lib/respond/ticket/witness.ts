import {
  deserializeTicketResponse,
  fromBase64url,
  manifestHash,
  toBase64url,
  witnessProof,
  type ManifestWitness,
  type TicketResponse,
} from '@langnghe/tickets';

export interface WitnessAsked {
  readonly witness: ManifestWitness;
  readonly manifestHash: string;
  readonly code: string;
  readonly classId: string;
  /** The blinded message, in base64url. */
  readonly request: string;
}

export type WitnessSaid =
  | { readonly ok: true; readonly response: TicketResponse }
  /** By which the page's words are found. */
  | { readonly ok: false; readonly refusal: string };

const patience = 20_000;

/**
 * Asks the independent witness for its signature. It is shown a proof of the code, not the code, and holds the promises as
 * well: a second place from which the same must come.
 */
export async function askWitness(asked: WitnessAsked, today: string): Promise<WitnessSaid> {
  const { witness, code, classId, request } = asked;
  const held = await reached(`${witness.address}/manifest.json`);
  if (typeof held === 'string') return refused(held);
  if (held.status === 404) return refused('witness-not-open');
  if (!held.ok) return refused('witness-away');
  if (manifestHash(held.text) !== asked.manifestHash) return refused('witness-other-manifest');
  // Plain text asks for no leave beforehand, so that a phone on a poor line speaks once.
  const said = await reached(`${witness.address}/sign`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ proof: toBase64url(witnessProof(code)), classId, request }),
  });
  if (typeof said === 'string') return refused(said);
  const { response, refusal, today: theirs } = read(said.text);
  if (refusal !== undefined)
    return refused(
      (refusal === 'early' || refusal === 'late') && theirs !== today
        ? 'witness-clock'
        : `witness-${refusal}`,
    );
  const octets = fromBase64url(response ?? '');
  const signature = octets && deserializeTicketResponse(octets);
  return signature === undefined ? refused('witness-away') : { ok: true, response: signature };
}

const refused = (refusal: string): { readonly ok: false; readonly refusal: string } => ({
  ok: false,
  refusal,
});

interface Reached {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

/** Without a cookie, an address or anything else of this page; too long is told apart from not at all. */
async function reached(
  address: string,
  init?: RequestInit,
): Promise<Reached | 'witness-away' | 'witness-slow'> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(address, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: stop.signal,
    });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    if (error instanceof TypeError) return 'witness-away';
    if (error instanceof DOMException) return 'witness-slow';
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

interface Said {
  readonly response?: string;
  readonly refusal?: string;
  readonly today?: string;
}

function read(text: string): Said {
  try {
    return Object(JSON.parse(text)) as Said;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
