import {
  constants,
  createPrivateKey,
  generateKeyPair,
  privateDecrypt,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Issue } from '@langnghe/language';
import { Issuer, type PublicKey } from '@langnghe/tickets';
import { fieldworkIssue } from '../issues.ts';

/** Private keys by class id: each signs the tickets of its class and nothing else. */
export type ClassKeys = ReadonlyMap<string, KeyObject>;

const generate = promisify(generateKeyPair);

/** 3072-bit keys, made by OpenSSL; about a second each on one core. */
export async function makeClassKeys(classIds: readonly string[]): Promise<ClassKeys> {
  const made = await Promise.all(
    classIds.map(async (id) => {
      const { privateKey } = await generate('rsa', { modulusLength: 3072, publicExponent: 65537 });
      return [id, privateKey] as const;
    }),
  );
  return new Map(made);
}

export function publicKeyOf(key: KeyObject): PublicKey {
  const { n, e } = key.export({ format: 'jwk' });
  if (n === undefined || e === undefined) throw new Error('not an RSA key');
  return { n: numberOf(n), e: numberOf(e) };
}

const numberOf = (text: string): bigint => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);

/** OpenSSL's raw operation, with its own blinding; the Issuer checks what it gives before anything leaves. */
export function issuerOf(key: KeyObject): Issuer {
  return new Issuer(publicKeyOf(key), (z) => privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, z));
}

/** Writes whole or not at all; only the owner can read it. */
export async function keepClassKeys(path: string, keys: ClassKeys): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const text = JSON.stringify(Object.fromEntries([...keys].map(([id, key]) => [id, pem(key)])));
  const draft = `${path}.new`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, path);
}

/** The file of a study's keys cannot be used: no ticket is issued until it is mended. */
export class ClassKeysError extends Error {
  override readonly name = 'ClassKeysError';
  readonly issue: Issue;

  constructor(file: string) {
    super('the keys of the tickets cannot be read');
    this.issue = fieldworkIssue('keys-unreadable', { file });
  }
}

/** @throws `ClassKeysError`, with nothing of the file's content in it, when the file is missing or not as written */
export async function readClassKeys(path: string): Promise<ClassKeys> {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, string>>;
    return new Map(Object.entries(stored).map(([id, pem]) => [id, createPrivateKey(pem)]));
  } catch {
    // What OpenSSL or JSON say of a key file may quote it.
    throw new ClassKeysError(path);
  }
}

/** Overwritten first, so that on ordinary disks nothing is left to undelete. Twice is once. */
export async function destroyClassKeys(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  const handle = await open(path, 'r+');
  await handle.write(randomBytes(found.size), 0, found.size, 0);
  await handle.sync();
  await handle.close();
  await rm(path);
}
