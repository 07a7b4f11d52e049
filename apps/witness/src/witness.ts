import { join } from 'node:path';
import {
  deserializeManifest,
  manifestHash,
  manifestKey,
  readSignedStatement,
  readWitnessPromise,
  type Issuer,
  type Manifest,
  type WitnessPromise,
} from '@langnghe/tickets';
import { textIn, witnessFiles } from './folder.ts';
import { issuerOf, publicKeyOf, readKeys, type WitnessKeys } from './keys.ts';
import { Ledger } from './ledger.ts';

export interface PromisedStudy {
  readonly text: string;
  readonly hash: string;
  readonly manifest: Manifest;
}

/** One witness of one study, as its folder has it. */
export interface Witness {
  readonly folder: string;
  readonly promise: WitnessPromise;
  /** undefined after the close. */
  readonly keys: WitnessKeys | undefined;
  /** undefined after the close. */
  readonly ledger: Ledger | undefined;
  /** undefined before the office's first list. Read anew each time: a list may come while the server runs. */
  readonly study: () => Promise<PromisedStudy | undefined>;
  readonly issuer: (classId: string) => Issuer | undefined;
}

/** The folder cannot be used. Says which file, and nothing that stands in it. */
export class WitnessFolderError extends Error {
  override readonly name = 'WitnessFolderError';
  readonly file: string;

  constructor(file: string) {
    super(`${file} cannot be used`);
    this.file = file;
  }
}

/** @throws `WitnessFolderError` when a file is missing, unreadable or does not fit the others */
export async function openWitness(folder: string): Promise<Witness> {
  const promise = readWitnessPromise((await readable(folder, witnessFiles.promise)) ?? '');
  if (promise === undefined) throw new WitnessFolderError(join(folder, witnessFiles.promise));
  const closed = readSignedStatement((await readable(folder, witnessFiles.statement)) ?? '') !== undefined;
  // What a close that was cut short left of keys and ledger is for destroying, and is not read.
  const keysText = closed ? undefined : await readable(folder, witnessFiles.keys);
  const keys = keysText === undefined ? undefined : readKeys(keysText);
  if (keys === undefined ? !closed : !areOurs(keys, promise))
    throw new WitnessFolderError(join(folder, witnessFiles.keys));
  const ledger = keys === undefined ? undefined : ledgerIn(folder);
  const issuers = new Map<string, Issuer>();
  return {
    folder,
    promise,
    keys,
    ledger,
    study: () => studyIn(folder),
    issuer: (classId) => {
      const key = keys?.classes.get(classId);
      const known = issuers.get(classId) ?? (key && issuerOf(key));
      if (known !== undefined) issuers.set(classId, known);
      return known;
    },
  };
}

async function readable(folder: string, name: string): Promise<string | undefined> {
  return textIn(folder, name).catch(() => {
    throw new WitnessFolderError(join(folder, name));
  });
}

function ledgerIn(folder: string): Ledger {
  const path = join(folder, witnessFiles.ledger);
  try {
    return new Ledger(path);
  } catch {
    throw new WitnessFolderError(path);
  }
}

function areOurs({ classes, statement }: WitnessKeys, promise: WitnessPromise): boolean {
  return (
    manifestKey(publicKeyOf(statement)).n === promise.witness.key.n &&
    promise.classes.length === classes.size &&
    promise.classes.every(({ id, key }) => {
      const own = classes.get(id);
      return own !== undefined && manifestKey(publicKeyOf(own)).n === key.n;
    })
  );
}

async function studyIn(folder: string): Promise<PromisedStudy | undefined> {
  const text = await textIn(folder, witnessFiles.manifest);
  if (text === undefined) return undefined;
  const manifest = deserializeManifest(text);
  if (!manifest.ok) throw new WitnessFolderError(join(folder, witnessFiles.manifest));
  return { text, hash: manifestHash(text), manifest: manifest.value };
}
