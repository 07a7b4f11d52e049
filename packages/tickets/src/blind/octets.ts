/** Octet strings of RFC 8017, always over a buffer of their own, as WebCrypto wants them. */
export type Octets = Uint8Array<ArrayBuffer>;

/** RFC 8017, 4.1 I2OSP. @throws when the number needs more than `length` octets */
export function i2osp(x: bigint, length: number): Octets {
  const hex = x.toString(16).padStart(2 * length, '0');
  if (x < 0n || hex.length > 2 * length) throw new Error(`integer too large for ${length} octets`);
  return fromHex(hex);
}

/** RFC 8017, 4.2 OS2IP. */
export function os2ip(octets: Uint8Array): bigint {
  return octets.length === 0 ? 0n : BigInt(`0x${toHex(octets)}`);
}

export function concat(...parts: readonly Uint8Array[]): Octets {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Nothing compared here is secret: signatures, hashes and padding are the sender's own. */
export function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, i) => octet === b[i]);
}

export function toHex(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** @throws unless it is an even number of hexadecimal digits */
export function fromHex(hex: string): Octets {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(hex)) throw new Error('not hexadecimal octets');
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
