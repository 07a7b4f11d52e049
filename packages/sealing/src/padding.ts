/** Texts are filled up to one size: their length would tell a long answer from a short one. `undefined` when too long. */
export function padded(text: string, bytes: number): Uint8Array<ArrayBuffer> | undefined {
  const octets = new TextEncoder().encode(text);
  if (octets.length + lengthBytes > bytes) return undefined;
  const filled = new Uint8Array(bytes);
  new DataView(filled.buffer).setUint32(0, octets.length);
  filled.set(octets, lengthBytes);
  return filled;
}

/** `struct { uint32 length; uint8 text[length]; uint8 zeros[]; }`; undefined when it is none. */
export function unpadded(octets: Uint8Array): string | undefined {
  if (octets.length < lengthBytes) return undefined;
  const length = new DataView(octets.buffer, octets.byteOffset).getUint32(0);
  const end = lengthBytes + length;
  if (end > octets.length || octets.subarray(end).some((octet) => octet !== 0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      octets.subarray(lengthBytes, end),
    );
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const lengthBytes = 4;
