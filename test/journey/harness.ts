import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

export const chromiumPath = process.env['LANGNGHE_CHROMIUM'] ?? '/usr/bin/chromium';
const build = fileURLToPath(new URL('../../apps/web/build/handler.js', import.meta.url));
const child = fileURLToPath(new URL('./server.ts', import.meta.url));

/** Why a journey cannot run here, in words for the test's name; undefined when it can. */
export function missingForJourney(): string | undefined {
  if (!existsSync(build)) return 'the pages are not built: npm run build -w apps/web';
  if (!existsSync(chromiumPath)) return `no Chromium at ${chromiumPath}: set LANGNGHE_CHROMIUM`;
  return undefined;
}

export interface ServerProcess {
  readonly url: string;
  /** The one-time link that makes the first account; null when there is an account. */
  readonly firstAccountUrl: string | null;
  /** Ends it as an operator would. */
  readonly stop: () => Promise<void>;
  /** kill -9: nothing of the process runs any more. */
  readonly kill: () => Promise<void>;
}

/** The product's server, in a process of its own, over the given data folder; port 0 = any free one. */
export async function startServerProcess(
  dataFolder: string,
  port = 0,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ServerProcess> {
  const server = spawn(process.execPath, [child, dataFolder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const said = await firstLine(server);
  const { url, firstAccountUrl, processes } = JSON.parse(said) as Pick<
    ServerProcess,
    'url' | 'firstAccountUrl'
  > & { readonly processes: readonly number[] };
  return {
    url,
    firstAccountUrl,
    stop: () => ended(server, 'SIGTERM'),
    kill: () => {
      for (const pid of processes) process.kill(pid, 'SIGKILL');
      return ended(server, 'SIGKILL');
    },
  };
}

function firstLine(server: ChildProcess): Promise<string> {
  const { stdout } = server;
  if (stdout === null) throw new Error('the server has no standard output');
  return new Promise((resolve, reject) => {
    createInterface(stdout).once('line', resolve);
    server.once('exit', (code) =>
      reject(new Error(`the server ended with ${String(code)} before it listened`)),
    );
  });
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

export interface Journey {
  readonly dataFolder: string;
  readonly browser: Browser;
  readonly server: ServerProcess;
  readonly end: () => Promise<void>;
}

/** A server over an empty data folder, and a browser. */
export async function startJourney(): Promise<Journey> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-journey-'));
  const server = await startServerProcess(dataFolder);
  const browser = await launchBrowser();
  const end = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    await rm(dataFolder, { recursive: true });
  };
  return { dataFolder, browser, server, end };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: quietBrowser });
}

const quietBrowser = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Viewer {
  readonly width?: 360 | 1280;
  readonly dark?: boolean;
  readonly javaScript?: boolean;
}

/** A page of a person of their own: no cookie shared with another. */
export async function newPage(browser: Browser, viewer: Viewer = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: viewer.width ?? 1280, height: viewer.width === 360 ? 740 : 900 },
    colorScheme: viewer.dark === true ? 'dark' : 'light',
    javaScriptEnabled: viewer.javaScript ?? true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  // Machines that run everything at once are slow; a journey fails by what it sees, not by when.
  context.setDefaultTimeout(90_000);
  return context.newPage();
}
