#!/usr/bin/env node
// Runs the command line on Node 24, whatever Node npx was started with.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from '../../../scripts/node24.js';

const main = join(root, 'apps', 'cli', 'src', 'main.ts');
const result = spawnSync(node24(), [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(result.status ?? 1);
