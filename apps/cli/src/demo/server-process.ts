import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface ServerProcess {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The product's server in a process of its own, on any free port. */
export async function startServerProcess(dataFolder: string): Promise<ServerProcess> {
  const server = spawn(process.execPath, [main, 'serve', '--data', dataFolder, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface(server.stdout).once('line', resolve)),
    ended.then((code) =>
      Promise.reject(new Error(`the server ended with ${String(code)} before it listened`)),
    ),
  ]);
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
