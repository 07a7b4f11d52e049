import { readSignedStatement, type SignedStatement } from '@langnghe/tickets';
import { artefact, readText } from '../folder.ts';
import type { Study } from '../read-study.ts';

/** For the publication. */
export async function readStatement({
  folder,
}: Pick<Study, 'folder'>): Promise<{ readonly witness?: SignedStatement }> {
  const text = await readText(folder, artefact.witnessStatement);
  const signed = text === undefined ? undefined : readSignedStatement(text);
  return signed === undefined ? {} : { witness: signed };
}
