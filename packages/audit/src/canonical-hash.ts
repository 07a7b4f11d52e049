/** SHA-256 (hex) of a text, octet by octet as UTF-8. */
export function hashOfText(text: string): Promise<string> {
  return hashOfOctets(new TextEncoder().encode(text));
}

export async function hashOfOctets(octets: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', octets);
  return Array.from(new Uint8Array(digest), (octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 (hex) of a value's JSON with sorted keys. */
export function canonicalHash(value: unknown): Promise<string> {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
  return hashOfText(text);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
