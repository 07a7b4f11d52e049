import type { Study } from '@langnghe/study';
import script from '../phone.ts?worker&url';

/** What the first page of a sealed study needs; null where answers come in the clear. */
export function phoneSealing({
  manifest,
}: Pick<Study, 'manifest'>): { script: string; trustees: readonly string[] } | null {
  return manifest?.sealing === undefined ? null : { script, trustees: manifest.sealing.trustees };
}
