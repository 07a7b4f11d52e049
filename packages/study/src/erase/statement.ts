import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CivilDate } from '@langnghe/language';
import { canonicalJson, sha256 } from '../folder.ts';

/** What went, told without any of it: names of files, lengths, hashes, counts of rows. */
export interface Erased {
  readonly version: 1;
  readonly study: string;
  readonly erasedOn: CivilDate;
  /** Sorted by name; below the study's folder, or its folder in the trash. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** Rows deleted, by table. */
  readonly register: Readonly<Record<string, number>>;
  readonly collection: Readonly<Record<string, number>>;
}

/** `erased/STUDY.json` of the data folder: stays when nothing else of the study does. */
export interface ErasureStatement extends Erased {
  /** SHA-256 (hex) of the canonical JSON of what is above. */
  readonly hash: string;
  /** Ed25519 over that hash's 32 octets, by a key of this installation; base64url. */
  readonly signature: string;
  /** SubjectPublicKeyInfo in base64url. */
  readonly publicKey: string;
}

export async function signedStatement(erased: Erased, keyFile: string): Promise<ErasureStatement> {
  const key = await installationKey(keyFile);
  const hash = sha256(canonicalJson(erased));
  return {
    ...erased,
    hash,
    signature: sign(null, Buffer.from(hash, 'hex'), key).toString('base64url'),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64url'),
  };
}

/** Whether nothing in a statement was changed since it was signed. Whose key it is, only the installation can tell. */
export function statementHolds({ hash, signature, publicKey, ...erased }: ErasureStatement): boolean {
  if (sha256(canonicalJson(erased)) !== hash) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), type: 'spki', format: 'der' });
    return verify(null, Buffer.from(hash, 'hex'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** Made when first wanted; signs statements of erasure and nothing else. */
async function installationKey(path: string): Promise<KeyObject> {
  if (existsSync(path)) return createPrivateKey(await readFile(path));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${path}.new`;
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
  await rename(draft, path);
  return privateKey;
}
