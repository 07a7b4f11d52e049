import {
  deserializeTicketResponse,
  fromBase64url,
  manifestHash,
  Respondent,
  serializeTicket,
  serializeTicketRequest,
  toBase64url,
} from '@langnghe/tickets';
import { randomBytes } from 'node:crypto';

/** People who take tickets over HTTP, as the page's script does. */
export interface TicketHolder {
  readonly classId: string;
  /** Modulus of the class. */
  readonly n: bigint;
  /** SHA-256 of the manifest, as on the invitation. */
  readonly manifestHash: string;
  /** A request that no code has gone with yet. */
  readonly blind: () => ReturnType<Respondent['request']>;
  /** The ticket of a code, as it is sent with answers. */
  readonly take: (code: string) => Promise<string>;
}

export async function ticketHolder(url: string, study: string): Promise<TicketHolder> {
  const get = (name: string): Promise<Response> => fetch(`${url}/t/${study}/${name}`);
  const manifest = await (await get('manifest.json')).text();
  const questions = new Uint8Array(await (await get('questions.json')).arrayBuffer());
  const { classes } = JSON.parse(manifest) as {
    readonly classes: readonly { readonly id: string; readonly key: { readonly n: string } }[];
  };
  const [only] = classes;
  if (only === undefined) throw new Error('a study without classes');
  const { id: classId } = only;
  const opened = Respondent.open({ manifest, questions, classId, printed: { hash: manifestHash(manifest) } });
  if (!opened.ok) throw new Error(opened.refusal);
  const person = opened.value;
  const blind = (): ReturnType<Respondent['request']> =>
    person.request((bytes) => new Uint8Array(randomBytes(bytes)));
  return {
    classId,
    n: BigInt(`0x${only.key.n}`),
    manifestHash: manifestHash(manifest),
    blind,
    take: async (code) => {
      const { request, pending } = await blind();
      const response = await fetch(`${url}/t/${study}/ticket`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ code, classId, request: toBase64url(serializeTicketRequest(request)) }),
      });
      const said = (await response.json()) as { readonly response?: string };
      const octets = fromBase64url(said.response ?? '');
      const signed = octets && deserializeTicketResponse(octets);
      if (signed === undefined) throw new Error(`no ticket: ${String(response.status)}`);
      const ticket = await person.finalize(pending, signed);
      if (!ticket.ok) throw new Error(ticket.refusal);
      return toBase64url(serializeTicket(ticket.value));
    },
  };
}
