import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestEngine } from './engine.ts';
import { run } from './server.ts';

const installed = '/usr/lib/postgresql';

/** The folder of the newest server's binaries, if one is installed. */
export function serverBinaries(): string | undefined {
  if (!existsSync(installed)) return undefined;
  return readdirSync(installed)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(installed, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** The settings that a collection requires of its server. */
const settings = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_recycle: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_min_messages: 'fatal',
  listen_addresses: '',
  shared_buffers: '16MB',
  max_connections: '60',
};

/** A cluster of its own in a temporary folder, reached through a Unix socket only: no port to quarrel over. */
/** A PostgreSQL server of its own in a temporary folder, reached through a Unix socket only: no port to quarrel over. */
export interface Cluster {
  /** Its `PGDATA`. */
  readonly files: string;
  readonly programs: string;
  /** What the server has written to its log. */
  readonly log: () => string;
  /** Makes an empty database; gives its address. */
  readonly createDatabase: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function startCluster(binaries: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'langnghe-postgres-'));
  const address = (database: string): string =>
    `postgres://langnghe@/${database}?host=${encodeURIComponent(folder)}`;
  const owner = ordinaryUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'langnghe', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, ...owner },
  );
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
    ...owner,
  });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const killAtExit = (): void => {
    server.kill('SIGQUIT');
  };
  process.once('exit', killAtExit);
  await answering(address('postgres'), server, () => said);
  return {
    files: data,
    programs: binaries,
    log: () => said,
    createDatabase: async (name) => {
      await run(address('postgres'), `CREATE DATABASE ${name}`);
      return address(name);
    },
    stop: async () => {
      process.off('exit', killAtExit);
      if (server.exitCode === null) {
        const gone = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGQUIT');
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function clusterEngine(binaries: string): TestEngine {
  let cluster: Cluster | undefined;
  let databases = 0;
  return {
    name: `PostgreSQL ${binaries.split('/').at(-2) ?? ''} (a temporary cluster)`,
    dialect: 'postgres',
    start: async () => {
      cluster = await startCluster(binaries);
    },
    emptyDatabase: () => {
      if (cluster === undefined) throw new Error('the cluster has not been started');
      return cluster.createDatabase(`store${String((databases += 1))}`);
    },
    stop: async () => cluster?.stop(),
  };
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Waits until the server takes connections. */
async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    if (server.exitCode !== null)
      throw new Error(`postgres ended with ${server.exitCode} while starting: ${said().slice(-2000)}`);
    try {
      await run(url, 'SELECT 1');
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await wait(100);
    }
  }
}
