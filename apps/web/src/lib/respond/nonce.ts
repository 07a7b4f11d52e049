/** 16 random bytes in hexadecimal: carried by the page alone, kept nowhere. */
export function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex');
}
