import { fromBase64url } from '@langnghe/tickets/base64url';
import type { PhoneForm } from './phone-form.ts';

/** Where a ticket holds the hash of its manifest: after signature, prefix and version (`serializeTicket`). */
const hashAt = 384 + 32 + 2;
const hashBytes = 32;

export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hex(new Uint8Array(digest));
}

/**
 * Whether questions and key are those of the manifest that the ticket was taken for, whose words stand on the invitation.
 * A slip's code says nothing of a manifest: true of it.
 */
export async function isPromised(code: string, form: PhoneForm): Promise<boolean> {
  if (form.manifest === null) return true;
  const ticket = fromBase64url(code);
  if (ticket === undefined || ticket.length < hashAt + hashBytes) return true;
  if ((await sha256Hex(form.manifest)) !== hex(ticket.subarray(hashAt, hashAt + hashBytes))) return false;
  const { questions, sealing } = JSON.parse(form.manifest) as {
    readonly questions: string;
    readonly sealing?: PhoneForm['sealing'];
  };
  return (
    questions === (await sha256Hex(form.questionnaire)) &&
    sealing?.key === form.sealing.key &&
    sealing.bytes === form.sealing.bytes
  );
}

const hex = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
