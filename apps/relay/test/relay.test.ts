import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { connect as connectTcp, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls, createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { startRelay, type Relay, type RelayOptions } from '../src/relay.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

async function relayTo(port: number, more: Partial<RelayOptions> = {}): Promise<Relay> {
  const relay = await startRelay({ to: { host: '127.0.0.1', port }, host: '127.0.0.1', port: 0, ...more });
  ends.push(relay.close);
  return relay;
}

async function said(socket: Socket): Promise<Buffer> {
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts);
}

/** Ended by the other side, politely or with a reset. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('error', () => undefined);
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

describe('a relay', () => {
  test('passes every octet of many connections, and every end, in both directions', async () => {
    const echo = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket));
    const relay = await relayTo(await listening(echo));
    const texts = Array.from({ length: 40 }, (_, i) => randomBytes(i * 20_000));
    const back = await Promise.all(
      texts.map((text) => {
        const socket = connectTcp({ port: relay.port, host: '127.0.0.1', allowHalfOpen: true });
        socket.end(text);
        return said(socket);
      }),
    );
    const hash = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');
    expect(back.map(hash)).toEqual(texts.map(hash));
    await expect.poll(relay.connections).toBe(0);
  });

  test('leaves TLS between the two ends: the server’s own certificate, and nothing readable on the way', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'langnghe-relay-'));
    ends.push(async () => rm(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=khao-sat.example', '-days', '2'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject],
      {
        stdio: 'ignore',
      },
    );
    const addresses: (string | undefined)[] = [];
    const tls = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
      addresses.push(socket.remoteAddress);
      socket.pipe(socket);
    });
    const port = await listening(tls);
    // What lies between relay and server, read along as a wire-tapper would.
    const tapped: Buffer[] = [];
    const tap = createServer((socket) => {
      const onward = connectTcp(port, '127.0.0.1');
      socket.on('data', (part: Buffer) => tapped.push(part));
      socket.pipe(onward).pipe(socket);
    });
    const relay = await relayTo(await listening(tap));
    // From another address of this machine, which the server must not hear of.
    const line = connectTcp({ port: relay.port, host: '127.0.0.1', localAddress: '127.0.0.9' });
    const socket = connectTls({
      socket: line,
      servername: 'khao-sat.example',
      ca: readFileSync(cert),
    });
    await once(socket, 'secureConnect');
    expect(socket.authorized).toBe(true);
    socket.write('CANARY-ANSWER');
    const [echoed] = (await once(socket, 'data')) as [Buffer];
    expect(echoed.toString()).toBe('CANARY-ANSWER');
    socket.destroy();
    expect(addresses).toEqual(['127.0.0.1']);
    expect(Buffer.concat(tapped).length).toBeGreaterThan(300);
    expect(Buffer.concat(tapped).includes('CANARY')).toBe(false);
    expect(Buffer.concat(tapped).includes('127.0.0.9')).toBe(false);
  });

  test('refuses more connections than it may hold, and takes some again afterwards', async () => {
    const relay = await relayTo(await listening(createServer((socket) => socket.pipe(socket))), { most: 3 });
    const held = Array.from({ length: 3 }, () => connectTcp(relay.port, '127.0.0.1'));
    await expect.poll(relay.connections).toBe(3);
    const more = connectTcp(relay.port, '127.0.0.1').resume();
    await closed(more);
    held[0]?.destroy();
    await expect.poll(relay.connections).toBe(2);
    const again = connectTcp(relay.port, '127.0.0.1');
    again.write('x');
    expect(((await once(again, 'data')) as [Buffer])[0].toString()).toBe('x');
    for (const socket of [...held, again]) socket.destroy();
  });

  test('ends a connection that says nothing, and one that lasts too long', async () => {
    const upstream = await listening(createServer((socket) => socket.pipe(socket)));
    const idle = await relayTo(upstream, { idle: 150 });
    await closed(connectTcp(idle.port, '127.0.0.1').resume());
    const long = await relayTo(upstream, { longest: 300 });
    const socket = connectTcp(long.port, '127.0.0.1').resume();
    const talking = setInterval(() => socket.write('x'), 20);
    await closed(socket);
    clearInterval(talking);
  });

  test('says once that the server cannot be reached, without saying who was asking', async () => {
    const gone = createServer();
    const port = await listening(gone);
    gone.close();
    const told: unknown[][] = [];
    const relay = await relayTo(port, { onUnreachable: (...all: unknown[]) => told.push(all) });
    await Promise.all(Array.from({ length: 5 }, () => closed(connectTcp(relay.port, '127.0.0.1').resume())));
    expect(told).toEqual([[]]);
    expect(relay.connections()).toBe(0);
    ends.splice(
      ends.findIndex((end) => end !== relay.close),
      1,
    );
  });

  test('lets a client that breaks off in the middle harm nobody else', async () => {
    const relay = await relayTo(
      await listening(createServer((socket) => socket.pipe(socket).on('error', () => undefined))),
    );
    for (let i = 0; i < 20; i += 1) {
      const rude = connectTcp(relay.port, '127.0.0.1');
      rude.write(randomBytes(100_000));
      rude.resetAndDestroy();
    }
    const polite = connectTcp(relay.port, '127.0.0.1');
    polite.write('còn đây');
    expect(((await once(polite, 'data')) as [Buffer])[0].toString()).toBe('còn đây');
    polite.destroy();
    await expect.poll(relay.connections).toBe(0);
  });
});
