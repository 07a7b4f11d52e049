// npm test: set up if needed, then types, lint, format and every suite; ends with one line that counts them all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './node24.js';
import { setup } from './setup.js';

setup();
const node = node24();
const bin = (name, file) => join(root, 'node_modules', name, file);
const web = join(root, 'apps', 'web');

const checks = [
  ['types', [bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json'], root],
  ['svelte sync', [join(web, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], web],
  [
    'svelte types',
    [
      join(web, 'node_modules/svelte-check/bin/svelte-check'),
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
    ],
    web,
  ],
  ['lint', [bin('eslint', 'bin/eslint.js'), '.'], root],
  ['format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'], root],
];

let passed = 0;
let failed = 0;
let skipped = 0;

for (const [name, args, cwd] of checks) {
  const result = spawnSync(node, args, { cwd, stdio: 'inherit' });
  if (result.status === 0) passed += 1;
  else failed += 1;
  console.log(`${result.status === 0 ? '✓' : '✗'} ${name}`);
}

const output = join(root, 'test-output');
mkdirSync(output, { recursive: true });
const report = join(output, 'vitest.json');
rmSync(report, { force: true });
const vitest = spawnSync(
  node,
  [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

if (existsSync(report)) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const file of testResults) {
    const before = failed;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') failed += 1;
      else {
        skipped += 1;
        console.log(`skipped: ${test.fullName}`);
      }
    }
    // A file that could not even be loaded has no assertions, and is a failure all the same.
    if (file.status === 'failed' && failed === before) failed += 1;
  }
} else failed += 1;
if (vitest.status !== 0 && failed === 0) failed += 1;
// On CI nothing may be skipped: a missing browser, server or reference is a failure there.
if (process.env.CI && skipped > 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
