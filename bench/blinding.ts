/**
 * Milliseconds to blind one ticket in Chromium with its processor slowed down: `node bench/blinding.ts [rate]`, 6 unless
 * said. Median and slowest of 20, by the page's own clock; the sums are those that a phone's page makes.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { manifestKey, serializeManifest } from '@langnghe/tickets';
import { chromium } from 'playwright-core';

const rate = Number(process.argv[2] ?? 6);
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
const hex = Buffer.from(privateKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const manifest = serializeManifest({
  version: 1,
  study: 'bench',
  questions: sha256('{}'),
  client: sha256('client'),
  tables: ['t1'],
  windows: {
    tickets: { from: '2026-12-01', to: '2026-12-10' },
    answers: { from: '2026-12-11', to: '2026-12-20' },
  },
  minima: { invited: 30, issued: 30, base: 30 },
  classes: [{ id: 'all', invited: 300, key: manifestKey({ n: BigInt(`0x${hex}`), e: 65537n }) }],
});

const page = `<!doctype html><script type="module">
import { Respondent, manifestHash } from './src/index.ts';
const manifest = ${JSON.stringify(manifest)};
const entropy = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));
window.blind = async (times) => {
  const began = performance.now();
  const opened = Respondent.open({ manifest, questions: new TextEncoder().encode('{}'), classId: 'all',
    printed: { hash: manifestHash(manifest) } });
  if (!opened.ok) throw new Error(opened.refusal);
  const check = performance.now() - began;
  const took = [];
  for (let i = 0; i < times; i += 1) {
    const from = performance.now();
    await opened.value.request(entropy);
    took.push(performance.now() - from);
  }
  return { check, took: took.sort((a, b) => a - b) };
};
</script>`;

const tickets = new URL('../packages/tickets', import.meta.url);
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  if (!path.endsWith('.ts')) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    return;
  }
  readFile(`${fileURLToPath(tickets)}${path}`, 'utf8').then(
    (source) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(stripTypeScriptTypes(source)),
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: process.env['LANGNGHE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const tab = await browser.newPage();
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await tab.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  await tab.waitForFunction('"blind" in window');
  const { check, took } = await tab.evaluate<{ check: number; took: number[] }>('blind(20)');
  const ms = (value: number | undefined): string => `${(value ?? NaN).toFixed(0)} ms`;
  console.log(
    `slowed ${String(rate)}×: check of manifest and keys ${ms(check)}, blind ${ms(took[10])}, slowest ${ms(took.at(-1))}`,
  );
} finally {
  await browser.close();
  server.close();
}
