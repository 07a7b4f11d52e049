import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The product's server as an operator runs it, in processes of its own. */
export interface AttackedServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** kill -9. */
  readonly kill: () => Promise<void>;
}

/** How the server is run: program and arguments, to which `--data DIR --port 0 --json` are added. */
export type ServeCommand = readonly [program: string, ...words: string[]];

/**
 * Its temporary folder and whatever it writes to standard error stand in files of the scene, to be searched. Rejects with
 * what it wrote when it ends before it listens.
 */
export async function startServer(
  [program, ...words]: ServeCommand,
  place: { readonly data: string; readonly temporary: string; readonly logs: string },
): Promise<AttackedServer> {
  const path = join(place.logs, 'server.log');
  const log = await open(path, 'a');
  const server = spawn(program, [...words, '--data', place.data, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', log.fd],
    env: { ...process.env, TMPDIR: place.temporary, LANGNGHE_LANGUAGE: 'en' },
    detached: true,
  });
  const { stdout } = server;
  if (stdout === null) throw new Error('the server has no standard output');
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const said = new Promise<string>((resolve) => createInterface(stdout).once('line', resolve));
  const line = await Promise.race([said, ended]);
  await log.close();
  if (line === undefined) throw new Error(`the server ended before it listened; see ${path}`);
  const { url } = JSON.parse(line) as { url: string };
  // Its own group: whatever processes it consists of go together.
  const killAtExit = (): void => {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  };
  process.once('exit', killAtExit);
  server.once('exit', () => process.off('exit', killAtExit));
  const signal = async (name: NodeJS.Signals, whom: number): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) process.kill(whom, name);
    await ended;
  };
  const { pid } = server;
  if (pid === undefined) throw new Error('the server has no process');
  return { url, stop: () => signal('SIGTERM', pid), kill: () => signal('SIGKILL', -pid) };
}
