import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { WitnessPromise } from '@langnghe/tickets';
import { serializeWitnessPromise } from '@langnghe/tickets';
import { afterEach, describe, expect, it } from 'vitest';
import { askWitness } from '../src/index.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function witnessAt(listener: RequestListener): Promise<WitnessPromise> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const key = { n: 'c0ffee', e: 65537 };
  return { version: 1, study: 'chung', witness: { name: 'Công đoàn', address, key }, classes: [] };
}

const codes = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code);

describe('a witness’s server that is asked', () => {
  it('and sends little that unpacks to much, or no end, is left', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    let sent = 0;
    const packed = await witnessAt((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.length });
      response.end(bomb);
    });
    const endless = await witnessAt((_request, response) => {
      const part = Buffer.alloc(1 << 20, 'x');
      const more = (): void => {
        if (response.destroyed) return;
        sent += part.length;
        response.write(part, more);
      };
      more();
    });
    expect(codes(await askWitness(packed))).toEqual(['witness-away']);
    expect(codes(await askWitness(endless))).toEqual(['witness-away']);
    // What stood in the buffers between the two, beside what was taken.
    expect(sent).toBeLessThan(64 << 20);
  });

  it('and tells no time is not believed to keep it', async () => {
    const promise = await witnessAt((_request, response) => {
      response.sendDate = false;
      response.end(serializeWitnessPromise(promise));
    });
    const [issue] = await askWitness(promise);
    expect([issue?.code, issue?.values['minutes']]).toEqual(['witness-clock', '?']);
  });
});
