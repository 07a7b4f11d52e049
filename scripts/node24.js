// Plain JavaScript for Node 20 and newer: it runs before anything is installed.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node 24 that runs the product: the one npm installed from the lock file, else the current one if new enough. */
export function node24() {
  const architecture = process.arch === 'arm64' ? 'arm64' : 'x64';
  const installed = join(root, 'node_modules', `node-linux-${architecture}`, 'bin', 'node');
  if (process.platform === 'linux' && existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `Lắng Nghe cần Node 24; máy này có ${process.versions.node}. Hãy cài Node 24 (https://nodejs.org).\n` +
      `Lắng Nghe needs Node 24; this machine has ${process.versions.node}. Please install Node 24 (https://nodejs.org).`,
  );
  process.exit(2);
}
