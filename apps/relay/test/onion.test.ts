import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const installed = spawnSync('tor', ['--version']).status === 0;
const recipe = readFileSync(join(import.meta.dirname, '../../../docs/onion/torrc'), 'utf8');

/** The recipe, with the one thing changed that needs another account: where the keys lie. */
function inFolder(folder: string): string {
  const text = recipe.replace('/var/lib/tor/langnghe', join(folder, 'service'));
  const path = join(folder, 'torrc');
  writeFileSync(path, text);
  return path;
}

describe.skipIf(!installed)(`the onion recipe${installed ? '' : ' (tor is not installed)'}`, () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'langnghe-onion-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  test('is a valid configuration', async () => {
    const folder = newFolder();
    const { stdout } = await run('tor', [
      '--verify-config',
      '-f',
      inFolder(folder),
      '--DataDirectory',
      folder,
    ]);
    expect(stdout).toContain('Configuration was valid');
    expect(
      stdout.split('\n').filter((line) => /\[(warn|err)\]/.test(line) && !line.includes('as root')),
    ).toEqual([]);
  });

  test('gives an onion address of version 3, and listens to nobody itself', async () => {
    const folder = newFolder();
    const args = [
      '-f',
      inFolder(folder),
      '--DataDirectory',
      folder,
      '--DisableNetwork',
      '1',
      '--Log',
      'notice stdout',
    ];
    const tor = spawn('tor', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    tor.stdout.on('data', (part: Buffer) => (said += part.toString()));
    const hostname = join(folder, 'service', 'hostname');
    await expect.poll(() => existsSync(hostname), { timeout: 20_000 }).toBe(true);
    const ended = new Promise((resolve) => tor.once('exit', resolve));
    tor.kill('SIGTERM');
    await ended;
    expect(readFileSync(hostname, 'utf8').trim()).toMatch(/^[a-z2-7]{56}\.onion$/);
    expect(said).not.toMatch(/Opened .*listener/i);
  });
});
