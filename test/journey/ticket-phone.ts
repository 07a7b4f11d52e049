import {
  deserializeManifest,
  deserializeTicketResponse,
  fromBase64url,
  invitationFragment,
  Respondent,
  serializeTicket,
  serializeTicketRequest,
  toBase64url,
  witnessProof,
  type AskedTicket,
} from '@langnghe/tickets';
import { randomBytes } from 'node:crypto';
import type { OpenExample } from './open-example.ts';

/** What phones do without a browser: so many tickets are out that a class may answer. */
export class TicketPhone {
  readonly #url: string;
  readonly manifest: string;
  readonly #questions: Uint8Array;
  readonly #hash: string;
  readonly #opened = new Map<string, Respondent>();

  private constructor(url: string, manifest: string, questions: Uint8Array, hash: string) {
    this.#url = url;
    this.manifest = manifest;
    this.#questions = questions;
    this.#hash = hash;
  }

  static async at(url: string, hash: string): Promise<TicketPhone> {
    const get = async (name: string): Promise<Response> => fetch(`${url}/${name}`);
    const manifest = await (await get('manifest.json')).text();
    return new TicketPhone(
      url,
      manifest,
      new Uint8Array(await (await get('questions.json')).arrayBuffer()),
      hash,
    );
  }

  link({ classId, code }: OpenExample['slips'][number]): string {
    return `${this.#url}#${invitationFragment({ classId, code, manifestHash: this.#hash })}`;
  }

  post(body: object): Promise<Response> {
    return fetch(`${this.#url}/ticket`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(this.#url).origin },
      body: JSON.stringify(body),
    });
  }

  async take({ classId, code }: OpenExample['slips'][number]): Promise<string> {
    const person = this.#opened.get(classId) ?? this.#open(classId);
    const asked = await person.request((bytes) => new Uint8Array(randomBytes(bytes)));
    const { request, pending } = asked;
    const second = await this.#witnessed(person, { classId, code }, asked);
    const z = toBase64url(serializeTicketRequest(request));
    const said = (await (await this.post({ code, classId, request: z })).json()) as { response?: string };
    const octets = fromBase64url(said.response ?? '');
    const response = octets && deserializeTicketResponse(octets);
    if (response === undefined) throw new Error(`no ticket: ${JSON.stringify(said)}`);
    const ticket = await person.finalize(pending, response, second);
    if (!ticket.ok) throw new Error(ticket.refusal);
    return toBase64url(serializeTicket(ticket.value));
  }

  /** The witness's signature, where the promises name one; it is asked first, as phones do. */
  async #witnessed(
    person: Respondent,
    { classId, code }: OpenExample['slips'][number],
    { witnessRequest, pending }: AskedTicket,
  ) {
    const promised = deserializeManifest(this.manifest);
    if (!promised.ok || promised.value.witness === undefined || witnessRequest === undefined)
      return undefined;
    const body = {
      proof: toBase64url(witnessProof(code)),
      classId,
      request: toBase64url(serializeTicketRequest(witnessRequest)),
    };
    const reply = await fetch(`${promised.value.witness.address}/sign`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const said = (await reply.json()) as { response?: string };
    const response = deserializeTicketResponse(fromBase64url(said.response ?? '') ?? new Uint8Array());
    if (response === undefined) throw new Error(`no signature: ${JSON.stringify(said)}`);
    const sig = await person.witnessed(pending, response);
    if (!sig.ok) throw new Error(sig.refusal);
    return sig.value;
  }

  #open(classId: string): Respondent {
    const printed = { hash: this.#hash };
    const opened = Respondent.open({ manifest: this.manifest, questions: this.#questions, classId, printed });
    if (!opened.ok) throw new Error(opened.refusal);
    this.#opened.set(classId, opened.value);
    return opened.value;
  }
}
