import { sealedBytesFor } from '@langnghe/collection';
import type { Questionnaire } from '@langnghe/questionnaire';
import { fromBase64url, type Manifest } from '@langnghe/tickets';
import type { StudyDescription } from '../description.ts';
import { sha256 } from '../folder.ts';
import type { StudyManifest } from '../manifest.ts';

type Sealing = Pick<StudyDescription, 'trustees' | 'sealed' | 'sensitive'>;

/** Whether answers will be sealed on the phone: where an employer or an authority asks, as soon as trustees are named. */
export function isSealed({ trustees, sealed, sensitive }: Sealing): boolean {
  return trustees !== null && (sealed === 'yes' || (sealed === 'default' && sensitive));
}

/** What `manifest.json` promises of the sealing; nothing where answers come in the clear. */
export function sealingPromise(
  description: Sealing,
  questionnaire: Questionnaire,
): Pick<StudyManifest, 'sealing'> {
  const { trustees } = description;
  if (trustees === null || !isSealed(description)) return {};
  return {
    sealing: {
      keyHash: keyHash(trustees.key),
      trustees: trustees.names,
      bytes: sealedBytesFor(questionnaire),
    },
  };
}

/** The same for the manifest that respondents check: the key itself. */
export function sealingOf(
  { trustees }: Sealing,
  { sealing }: Pick<StudyManifest, 'sealing'>,
): Manifest['sealing'] {
  return sealing && trustees ? { key: trustees.key, bytes: sealing.bytes } : undefined;
}

/** SHA-256 (hex) of a study key's octets. */
export function keyHash(key: string): string {
  const octets = fromBase64url(key);
  if (octets === undefined) throw new Error('not a key of a study');
  return sha256(octets);
}
