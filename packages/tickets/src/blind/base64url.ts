import { concat } from './octets.ts';
import type { Octets } from './octets.ts';

/** https://www.rfc-editor.org/rfc/rfc4648#section-5 without padding: what fits into the fragment of an address. */
export function toBase64url(octets: Uint8Array): string {
  const text = btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join(''));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** undefined unless it is exactly what `toBase64url` writes: one ticket has one text. */
export function fromBase64url(text: string): Octets | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const octets = concat(
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0)),
  );
  return toBase64url(octets) === text ? octets : undefined;
}
