import { join, relative } from 'node:path';

/** Longest path that a Unix socket can have on Linux, less its closing zero. */
const longest = 107;

/**
 * Where the service of the answers is asked: a socket that only its owner and group can open. It can be carried to
 * another machine by ssh (`-L`). By the shorter of both ways to write its path.
 * @throws when even that is too long for a socket
 */
export function socketPath(dataFolder: string): string {
  const path = join(dataFolder, 'answers.sock');
  const near = relative(process.cwd(), path);
  const shorter = near.length < path.length ? near : path;
  if (Buffer.byteLength(shorter) > longest)
    throw new Error(`the path of the data folder is too long for a socket: ${dataFolder}`);
  return shorter;
}
