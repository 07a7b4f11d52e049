import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ServiceName, ServiceOptions } from './service.ts';
import type { Started, Told } from './service-process.ts';

const entry = fileURLToPath(new URL('./service-process.ts', import.meta.url));

/** A service in a process of its own that is started anew when it dies. */
export interface Supervised {
  readonly firstAccountToken: string | null;
  /** undefined while it is not there. */
  readonly port: () => number | undefined;
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/** The processes of a server that was killed may hold their folder for a moment longer. */
const patience = 50;
const pause = 200;

/** @throws with the child's message and `code` when it cannot be started */
export async function supervise(
  name: ServiceName,
  options: Pick<ServiceOptions, 'dataFolder' | 'behindProxy' | 'onTrouble'>,
): Promise<Supervised> {
  let child: ChildProcess | undefined;
  let port: number | undefined;
  let stopping = false;

  const start = async (): Promise<Started> => {
    const { dataFolder, behindProxy = false, onTrouble } = options;
    const forked = fork(entry, [name, JSON.stringify({ dataFolder, behindProxy, port: 0 })]);
    forked.on('message', (told: Told) => {
      if (told.kind === 'trouble') onTrouble?.(told.issue);
    });
    const started = await firstWord(forked);
    child = forked;
    port = started.port;
    forked.once('exit', () => {
      port = undefined;
      if (!stopping) void again();
    });
    return started;
  };
  const again = async (): Promise<void> => {
    while (!stopping && port === undefined) {
      await wait(pause);
      await start().catch((error: unknown) => console.error(`${name}:`, error));
    }
  };

  const { firstAccountToken } = await startPatiently(start);
  return {
    firstAccountToken,
    port: () => port,
    pid: () => child?.pid,
    stop: async () => {
      stopping = true;
      if (child !== undefined) await ended(child);
    },
  };
}

async function startPatiently(start: () => Promise<Started>): Promise<Started> {
  for (let left = patience; ; left -= 1) {
    try {
      return await start();
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'spool-in-use';
      if (!busy || left === 0) throw error;
      await wait(pause);
    }
  }
}

function firstWord(child: ChildProcess): Promise<Started> {
  return new Promise((resolve, reject) => {
    child.on('message', (told: Told) => {
      if (told.kind === 'started') resolve(told);
      if (told.kind === 'failed') reject(Object.assign(new Error(told.message), { code: told.code }));
    });
    child.once('exit', (code) =>
      reject(new Error(`the service ended with ${String(code)} before it listened`)),
    );
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
