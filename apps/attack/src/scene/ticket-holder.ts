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
  /** The ticket of a code, as it is sent with answers. */
  readonly take: (code: string) => Promise<string>;
}

export async function ticketHolder(url: string, study: string): Promise<TicketHolder> {
  const get = (name: string): Promise<Response> => fetch(`${url}/t/${study}/${name}`);
  const manifest = await (await get('manifest.json')).text();
  const questions = new Uint8Array(await (await get('questions.json')).arrayBuffer());
  const classId = (JSON.parse(manifest) as { classes: readonly { id: string }[] }).classes[0]?.id ?? '';
  const opened = Respondent.open({ manifest, questions, classId, printed: { hash: manifestHash(manifest) } });
  if (!opened.ok) throw new Error(opened.refusal);
  const person = opened.value;
  return {
    take: async (code) => {
      const { request, pending } = await person.request((bytes) => new Uint8Array(randomBytes(bytes)));
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
