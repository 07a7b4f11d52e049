import type { Questionnaire } from './questionnaire.ts';

/** SHA-256 (hex) of the questionnaire's canonical JSON (keys sorted): the identity of what people were asked. */
export async function questionnaireHash(questionnaire: Questionnaire): Promise<string> {
  const bytes = new TextEncoder().encode(canonical(questionnaire));
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
