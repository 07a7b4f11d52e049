import {
  deserializeManifest,
  manifestHash,
  manifestKeyRefusal,
  readWitnessList,
  type ListedInvitation,
  type Manifest,
  type WitnessPromise,
} from '@langnghe/tickets';
import { keepIn, witnessFiles } from './folder.ts';
import type { Witness } from './witness.ts';

export type ListRefusal =
  | 'not-a-list'
  /** The manifest is none that a respondent's phone would take. */
  | 'bad-manifest'
  /** Name, address, classes or keys in the manifest are not those of this folder. */
  | 'other-keys'
  /** A list was taken before, under other promises. */
  | 'other-manifest'
  /** In some class not as many invitations as promised, or in a later list other ones. */
  | 'other-invitations'
  /** A code stands for two invitations. */
  | 'repeated-code'
  | 'closed';

export interface TakenList {
  readonly manifestHash: string;
  /** Codes now known, and before this list. */
  readonly codes: number;
  readonly codesBefore: number;
  readonly invitations: number;
}

/** Takes the office's list, or nothing of it. A later list may bring more codes for the same invitations. */
export async function takeList(witness: Witness, text: string): Promise<TakenList | ListRefusal> {
  const { promise, ledger, folder } = witness;
  if (ledger === undefined || ledger.closedOn() !== undefined) return 'closed';
  const list = readWitnessList(text);
  if (list === undefined) return 'not-a-list';
  const manifest = deserializeManifest(list.manifest);
  if (!manifest.ok || manifestKeyRefusal(manifest.value) !== undefined) return 'bad-manifest';
  if (!promisesUs(manifest.value, promise)) return 'other-keys';
  const before = await witness.study();
  if (before !== undefined && before.text !== list.manifest) return 'other-manifest';
  if (!areInvited(list.invitations, manifest.value, ledger.ids())) return 'other-invitations';
  const codesBefore = codesIn(witness);
  if (!ledger.add(list.invitations)) return 'repeated-code';
  await keepIn(folder, witnessFiles.manifest, list.manifest);
  return {
    manifestHash: manifestHash(list.manifest),
    codesBefore,
    codes: codesIn(witness),
    invitations: list.invitations.length,
  };
}

function promisesUs({ study, classes, witness }: Manifest, promise: WitnessPromise): boolean {
  const { name, address, key } = promise.witness;
  return (
    study === promise.study &&
    witness?.name === name &&
    witness.address === address &&
    witness.key.n === key.n &&
    witness.key.e === key.e &&
    classes.length === promise.classes.length &&
    promise.classes.every((own) => {
      const said = classes.find(({ id }) => id === own.id);
      return said?.invited === own.invited && said.witness?.n === own.key.n && said.witness.e === own.key.e;
    })
  );
}

function areInvited(
  invitations: readonly ListedInvitation[],
  { classes }: Manifest,
  known: ReadonlySet<string>,
): boolean {
  const ids = new Set(invitations.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { classId } of invitations) counts.set(classId, (counts.get(classId) ?? 0) + 1);
  return (
    ids.size === invitations.length &&
    counts.size === classes.length &&
    classes.every(({ id, invited }) => counts.get(id) === invited) &&
    (known.size === 0 || (known.size === ids.size && [...known].every((id) => ids.has(id))))
  );
}

function codesIn({ promise, ledger }: Witness): number {
  return promise.classes.reduce((sum, { id }) => sum + (ledger?.counts(id).codes ?? 0), 0);
}
