import { createHash } from 'node:crypto';
import { forgetAnswers, readClosedSealed, type ClosedSealed } from '@langnghe/collection';
import type { CollectionTables } from '@langnghe/databases';
import type { Kysely } from 'kysely';
import { artefact, hasArtefact, readText, writeJson } from '../folder.ts';
import type { Study } from '../read-study.ts';

/** `sealed/answers.json`: for the trustees. */
export interface SealedAnswers {
  readonly study: string;
  readonly manifestHash: string;
  /** In the order of their texts, which is random. */
  readonly answers: readonly ClosedSealed[];
}

/** Moves the sealed answers of a closed study from the store to its folder. How many there are; twice is once. */
export async function keepSealedAnswers(
  study: Study,
  manifestHash: string,
  collection: Kysely<CollectionTables>,
  least: number,
): Promise<number> {
  const kept = await readSealedAnswers(study);
  if (kept === undefined) {
    const answers = await readClosedSealed(collection, study.id);
    if (answers.length >= least)
      await writeJson(study.folder, artefact.sealedAnswers, {
        study: study.id,
        manifestHash,
        answers,
      } satisfies SealedAnswers);
    await forgetAnswers(collection, study.id);
    return answers.length;
  }
  await forgetAnswers(collection, study.id);
  return kept.answers.length;
}

export async function readSealedAnswers({
  folder,
}: Pick<Study, 'folder'>): Promise<SealedAnswers | undefined> {
  if (!(await hasArtefact(folder, artefact.sealedAnswers))) return undefined;
  return JSON.parse((await readText(folder, artefact.sealedAnswers)) ?? '') as SealedAnswers;
}

/** By which whoever kept the hash of what their phone sent can find it: SHA-256 (hex) of each text, sorted. */
export function sealedHashes({ answers }: SealedAnswers): string[] {
  return answers.map(({ sealed }) => createHash('sha256').update(sealed).digest('hex')).sort();
}
