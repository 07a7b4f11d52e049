import { createCipheriv, createDecipheriv } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { destroyFile, syncFolder } from '@langnghe/collection';
import type { Entropy } from '@langnghe/tickets';

const nonceBytes = 12;
const tagBytes = 16;
/** Of every file: what was written when is nobody's business. */
const noTime = new Date('2000-01-01T00:00:00Z');

/** A folder of files sealed with AES-256-GCM under a key of its own. Written whole or not at all; gone with the key. */
export interface SealedFolder {
  readonly path: string;
  readonly names: () => Promise<readonly string[]>;
  readonly get: (name: string) => Promise<Buffer | undefined>;
  readonly put: (name: string, content: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Key first: whatever a crash leaves behind opens no more. */
  readonly destroy: () => Promise<void>;
}

const keyName = 'key';
const suffix = '.sealed';

export async function openSealedFolder(path: string, entropy: Entropy): Promise<SealedFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const key = await keyOf(join(path, keyName), entropy);
  const place = (name: string): string => join(path, `${name}${suffix}`);
  return {
    path,
    names: async () =>
      (await readdir(path))
        .filter((file) => file.endsWith(suffix))
        .map((file) => file.slice(0, -suffix.length)),
    get: async (name) => {
      const sealed = await readFile(place(name)).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      });
      return sealed === undefined ? undefined : unseal(key, name, sealed);
    },
    put: async (name, content) => {
      const draft = `${place(name)}.new`;
      await writeFile(draft, seal(key, name, content, entropy), { mode: 0o600, flush: true });
      await utimes(draft, noTime, noTime);
      await rename(draft, place(name));
      await syncFolder(path);
    },
    remove: (name) => destroyFile(place(name), entropy),
    destroy: async () => {
      await destroyFile(join(path, keyName), entropy);
      await rm(path, { recursive: true, force: true });
    },
  };
}

async function keyOf(path: string, entropy: Entropy): Promise<Buffer> {
  if (!existsSync(path)) {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(entropy(32));
    await file.sync();
    await file.close();
  }
  return readFile(path);
}

export function seal(key: Buffer, name: string, content: Uint8Array, entropy: Entropy): Buffer {
  const nonce = entropy(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(key: Buffer, name: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const body = sealed.subarray(nonceBytes, sealed.length - tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
