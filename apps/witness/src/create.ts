import { mkdir } from 'node:fs/promises';
import {
  isWitnessAddress,
  manifestKey,
  readWitnessRequest,
  serializeWitnessPromise,
  type WitnessPromise,
} from '@langnghe/tickets';
import { keepIn, witnessFiles } from './folder.ts';
import { makeKeys, publicKeyOf, writeKeys } from './keys.ts';

export type CreateRefusal = 'not-a-request' | 'not-an-address' | 'folder-taken';

export interface NewWitness {
  readonly folder: string;
  /** Text of the office's request. */
  readonly request: string;
  readonly name: string;
  readonly address: string;
}

/** Makes the folder and the keys of one study, and gives the public file for the office. */
export async function createWitness({
  folder,
  request: text,
  name,
  address,
}: NewWitness): Promise<{ readonly promise: string } | CreateRefusal> {
  const request = readWitnessRequest(text);
  if (request === undefined) return 'not-a-request';
  if (!isWitnessAddress(address)) return 'not-an-address';
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'folder-taken';
    throw error;
  }
  const keys = await makeKeys(request.classes.map(({ id }) => id));
  const promise = serializeWitnessPromise({
    version: 1,
    study: request.study,
    witness: { name, address, key: manifestKey(publicKeyOf(keys.statement)) },
    classes: request.classes.map(({ id, invited }): WitnessPromise['classes'][number] => {
      const key = keys.classes.get(id);
      if (key === undefined) throw new Error(`no key of class ${id}`);
      return { id, invited, key: manifestKey(publicKeyOf(key)) };
    }),
  });
  await keepIn(folder, witnessFiles.keys, writeKeys(keys));
  await keepIn(folder, witnessFiles.promise, promise);
  return { promise };
}
