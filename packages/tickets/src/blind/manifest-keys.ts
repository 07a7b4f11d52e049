import { classKey } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { cheapKeyRefusal, keyRefusal } from './public-key.ts';
import type { KeyRefusal } from './public-key.ts';

/**
 * The first class whose key does not pass, with the reason; undefined when all do. With `own`, primality is asked of
 * that class alone: a prime elsewhere lets others forge, which the public check finds, but harms nobody of this class.
 */
export function manifestKeyRefusal(
  manifest: Manifest,
  own?: string,
): { readonly classId: string; readonly refusal: KeyRefusal } | undefined {
  const keys = manifest.classes.map(classKey);
  for (const [i, { id }] of manifest.classes.entries()) {
    const key = keys[i];
    const check = own === undefined || own === id ? keyRefusal : cheapKeyRefusal;
    const refusal = key && check(key, keys.slice(0, i));
    if (refusal !== undefined) return { classId: id, refusal };
  }
  return undefined;
}
