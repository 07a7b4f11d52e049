/** 16 random bytes in hexadecimal: carried by the page alone, kept nowhere. */
export function newNonce(): string {
  const octets = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
