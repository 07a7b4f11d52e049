// Installs what the lock file says and builds the web application, each only when it is not up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24, root } from './node24.js';

const installStamp = join(root, 'node_modules', '.langnghe-installed');
const buildStamp = join(root, 'apps', 'web', 'build', '.langnghe-built');

function upToDate(stamp, fingerprint) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

function run(what, command, args, directory = root) {
  console.error(what);
  const result = spawnSync(command, args, { cwd: directory, stdio: ['ignore', 2, 2] });
  if (result.status === 0) return;
  console.error(`\n✗ ${command} ${args.join(' ')}: ${result.error?.message ?? `exit ${result.status}`}`);
  process.exit(1);
}

/** Names, sizes and times of all sources the web build reads: cheap, and changes when any of them does. */
function sourcesFingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (['node_modules', 'build', 'test', '.svelte-kit'].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else hash.update(`${path}:${statSync(path).size}:${statSync(path).mtimeMs}\n`);
    }
  };
  for (const folder of ['apps/web', 'packages', 'databases']) visit(join(root, folder));
  return hash.digest('hex');
}

export function setup() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (!upToDate(installStamp, lock)) {
    run('Đang cài đặt… · Installing…', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(installStamp, lock);
  }
  const sources = sourcesFingerprint();
  if (!upToDate(buildStamp, sources)) {
    const vite = join(root, 'apps', 'web', 'node_modules', 'vite', 'bin', 'vite.js');
    run(
      'Đang dựng trang web… · Building the web pages…',
      node24(),
      [vite, 'build', '--logLevel', 'error'],
      join(root, 'apps', 'web'),
    );
    writeFileSync(buildStamp, sources);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
