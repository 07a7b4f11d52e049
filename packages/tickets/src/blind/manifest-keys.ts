import { classKey } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { keyRefusal } from './public-key.ts';
import type { KeyRefusal } from './public-key.ts';

/** The first class whose key does not pass, with the reason; undefined when all do. */
export function manifestKeyRefusal(
  manifest: Manifest,
): { readonly classId: string; readonly refusal: KeyRefusal } | undefined {
  const keys = manifest.classes.map(classKey);
  for (const [i, { id }] of manifest.classes.entries()) {
    const key = keys[i];
    const refusal = key && keyRefusal(key, keys.slice(0, i));
    if (refusal !== undefined) return { classId: id, refusal };
  }
  return undefined;
}
