// npm start: set up if needed, run the example study into ./data if that is empty, then serve it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './node24.js';
import { setup } from './setup.js';

setup();
const main = join(root, 'apps', 'cli', 'src', 'main.ts');
const data = join(root, 'data');
const port = process.env.PORT ?? '8080';

// An example that was cut short is begun again: nobody has been served its folder yet.
const underWay = join(root, 'data.example-under-way');
if (existsSync(underWay)) rmSync(data, { recursive: true, force: true });
if (!existsSync(join(data, 'studies')) || readdirSync(join(data, 'studies')).length === 0) {
  writeFileSync(underWay, '');
  const demo = spawnSync(node24(), [main, 'demo', '--data', data, '--paper', '0'], { stdio: 'inherit' });
  if (demo.status !== 0) process.exit(demo.status ?? 1);
  rmSync(underWay);
}
const server = spawn(node24(), [main, 'serve', '--data', data, '--port', port], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
