#!/usr/bin/env node
// Runs the command line on Node 24, whatever Node npx was started with.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from '../../../scripts/node24.js';

const main = join(root, 'apps', 'cli', 'src', 'main.ts');
const child = spawn(node24(), [main, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
