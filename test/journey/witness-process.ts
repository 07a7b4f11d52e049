import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));

/** `langnghe witness …` as its operator types it: what it printed, or what it complained of. */
export async function langngheWitness(...words: readonly string[]): Promise<string> {
  const environment = { ...process.env, LANGNGHE_LANGUAGE: 'vi' };
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'witness', ...words], {
    env: environment,
  });
  return stdout;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface WitnessProcess {
  readonly stop: () => Promise<void>;
}

/** The witness's server in a process of its own; resolves once it listens. */
export async function startWitness(
  folder: string,
  port: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<WitnessProcess> {
  const child = spawn(
    process.execPath,
    [program, 'witness', 'serve', folder, '--port', String(port), '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    },
  );
  await listening(child);
  return {
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error('the witness has no standard output');
  return new Promise((resolve, reject) => {
    createInterface(stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the witness ended with ${String(code)}`)));
  });
}
