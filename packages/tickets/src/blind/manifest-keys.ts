import { classKey, witnessKey } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { cheapKeyRefusal, keyRefusal } from './public-key.ts';
import type { KeyRefusal, PublicKey } from './public-key.ts';

/**
 * The first class whose key does not pass, with the reason; undefined when all do. With `own`, primality is asked of
 * that class's keys alone: a prime elsewhere lets others forge, which the public check finds, but harms nobody of this class.
 */
export function manifestKeyRefusal(
  manifest: Manifest,
  own?: string,
): { readonly classId: string; readonly refusal: KeyRefusal } | undefined {
  const keys = keysOf(manifest);
  for (const [i, { of, key }] of keys.entries()) {
    const check = own === undefined || own === of ? keyRefusal : cheapKeyRefusal;
    const refusal = check(
      key,
      keys.slice(0, i).map((earlier) => earlier.key),
    );
    if (refusal !== undefined) return { classId: of, refusal };
  }
  return undefined;
}

/** Ours and the witness's of each class, then the one that signs the witness's statement. */
function keysOf({ classes, witness }: Manifest): { readonly of: string; readonly key: PublicKey }[] {
  return [
    ...classes.map((one) => ({ of: one.id, key: classKey(one) })),
    ...classes.flatMap((one) => {
      const key = witnessKey(one);
      return key === undefined ? [] : [{ of: one.id, key }];
    }),
    ...(witness ? [{ of: '', key: classKey(witness) }] : []),
  ];
}
