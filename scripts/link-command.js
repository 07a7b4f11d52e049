// Puts `langnghe` into node_modules/.bin, where npx finds it. A "bin" in the root's package.json would seem the way,
// but npm 11 then empties node_modules/.bin at every `npx langnghe`.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.js';

const folder = join(root, 'node_modules', '.bin');
mkdirSync(folder, { recursive: true });
rmSync(join(folder, 'langnghe'), { force: true });
symlinkSync(join('..', '..', 'apps', 'cli', 'bin', 'langnghe.js'), join(folder, 'langnghe'));
