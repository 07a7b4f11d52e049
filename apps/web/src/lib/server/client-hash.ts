import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slot } from './slot.ts';

/** Where the files of the built pages lie that browsers are served. Not there while developing. */
export const clientFolder = slot<string>('clientFolder');

/** SHA-256 of a script exactly as served, for the promises of a study. */
export async function clientHash(address: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(clientFolder.read(), address)))
    .digest('hex');
}
