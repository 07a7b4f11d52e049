import { constants, createHash, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import {
  Issuer,
  manifestHash,
  manifestKey,
  Respondent,
  serializeManifest,
  type Manifest,
  type PublicKey,
  type Ticket,
  type TicketRequest,
  type TicketResponse,
} from '@langnghe/tickets';

/** One class of tickets with everything that its operator holds. */
export interface ClassOfTickets {
  readonly id: string;
  readonly key: PublicKey;
  readonly issuer: Issuer;
}

/** A study with tickets, as its operator sees it. */
export interface TicketStudy {
  readonly manifest: string;
  readonly questions: Uint8Array;
  readonly classes: readonly ClassOfTickets[];
}

export interface Issued {
  readonly request: TicketRequest;
  readonly response: TicketResponse;
  readonly ticket: Ticket;
}

export const entropy = (bytes: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(bytes));
const sha256 = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

export function newClass(id: string): ClassOfTickets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
  const hex = Buffer.from(privateKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex');
  const key = { n: BigInt(`0x${hex}`), e: 65537n };
  const sign = (z: Uint8Array): Uint8Array =>
    privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, z);
  return { id, key, issuer: new Issuer(key, sign) };
}

const asked = new TextEncoder().encode('{"title":"Điều kiện làm việc"}');

export function manifestOf(classes: readonly ClassOfTickets[], change: Partial<Manifest> = {}): string {
  return serializeManifest({
    version: 1,
    study: 'tan-cong',
    questions: sha256(asked),
    client: sha256(new TextEncoder().encode('client')),
    tables: ['t1'],
    windows: {
      tickets: { from: '2026-12-01', to: '2026-12-10' },
      answers: { from: '2026-12-11', to: '2026-12-20' },
    },
    minima: { invited: 30, issued: 30, base: 30 },
    classes: classes.map(({ id, key }) => ({ id, invited: 60, key: manifestKey(key) })),
    ...change,
  });
}

export function newTicketStudy(): TicketStudy {
  const classes = [newClass('A'), newClass('B')];
  return { manifest: manifestOf(classes), questions: asked, classes };
}

/** A person takes a ticket; the operator sees all of it. */
export async function takeTicket(study: TicketStudy, { id, issuer }: ClassOfTickets): Promise<Issued> {
  const { manifest, questions } = study;
  const opened = Respondent.open({
    manifest,
    questions,
    classId: id,
    printed: { hash: manifestHash(manifest) },
  });
  if (!opened.ok) throw new Error(opened.refusal);
  const { request, pending } = await opened.value.request(entropy);
  const response = issuer.issue(request);
  if (!response.ok) throw new Error(response.refusal);
  const ticket = await opened.value.finalize(pending, response.value);
  if (!ticket.ok) throw new Error(ticket.refusal);
  return { request, response: response.value, ticket: ticket.value };
}
