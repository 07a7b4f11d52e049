import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal } from './sealed-folder.ts';

/** Where the pictures of a page stand. */
export interface PicturePlace {
  readonly at: number;
  readonly length: number;
}

/**
 * Pictures of a batch that is being read, out of memory however long the batch: in one file, sealed under a key that
 * only this process holds. What a crash leaves behind opens no more, and goes with the next batch.
 */
export interface BatchPictures {
  readonly put: (content: Uint8Array) => Promise<PicturePlace>;
  readonly get: (place: PicturePlace) => Promise<Buffer>;
  readonly destroy: () => Promise<void>;
}

const name = 'batch-pictures';

export async function openBatchPictures(folder: string): Promise<BatchPictures> {
  const path = join(folder, name);
  const key = randomBytes(32);
  const file = await open(path, 'w+', 0o600);
  let end = 0;
  return {
    put: async (content) => {
      const sealed = seal(key, name, content, randomBytes);
      const place = { at: end, length: sealed.length };
      end += sealed.length;
      await file.write(sealed, 0, sealed.length, place.at);
      return place;
    },
    get: async ({ at, length }) => {
      const sealed = Buffer.alloc(length);
      await file.read(sealed, 0, length, at);
      return unseal(key, name, sealed);
    },
    destroy: async () => {
      key.fill(0);
      await file.close();
      await rm(path, { force: true });
    },
  };
}
