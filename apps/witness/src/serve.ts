import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serializeWitnessPromise } from '@langnghe/tickets';
import { textIn, witnessFiles } from './folder.ts';
import { style, witnessPage } from './page.ts';
import { signTicket, type SignRefusal } from './sign.ts';
import type { Witness } from './witness.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 = any that is free. */
  readonly port: number;
  /** PEM texts; without them plain HTTP, behind something that has them. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly clock?: () => Date;
  /** A fault of ours. Says where in the code; who asked for what is told to nobody. */
  readonly onFault?: (place: string) => void;
}

export interface ServedWitness {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A proof, a class and 384 octets in base64url. */
const largestBody = 2048;

const statuses: Readonly<Record<SignRefusal, number>> = {
  'not-open': 403,
  early: 403,
  late: 403,
  'not-a-request': 400,
  'unknown-code': 403,
  'wrong-class': 409,
  'already-issued': 409,
};

const styleHash = createHash('sha256').update(style).digest('base64');

/** Pages of any survey may ask: there is no cookie and nothing that a stranger's page could make use of. */
const always = {
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'date',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Answers phones and the curious. Nothing is written down of who asks: no access log, no address, no time. */
export async function serveWitness(witness: Witness, options: ServeOptions): Promise<ServedWitness> {
  const { host, port, tls, clock = () => new Date(), onFault = () => undefined } = options;
  const listener: RequestListener = (request, response) => {
    answer(witness, request, response, clock).catch((error: unknown) => {
      // A phone that hung up half-way is no fault, and a line about it would say when it was there.
      if (request.destroyed && !request.complete) return;
      onFault(error instanceof Error ? (error.stack ?? error.name) : 'an error without a stack');
      if (response.headersSent) response.destroy();
      else reply(response, 500, 'application/json', '{}');
    });
  };
  const bounds = { maxHeaderSize: 8192, requestTimeout: 20_000, headersTimeout: 10_000 };
  const server =
    tls === undefined
      ? createServer(bounds, listener)
      : createTlsServer({ ...bounds, cert: tls.certificate, key: tls.key }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  witness: Witness,
  request: IncomingMessage,
  response: ServerResponse,
  clock: () => Date,
): Promise<void> {
  const { method = '', url = '' } = request;
  // By the clock that days are counted with: the office compares it with its own.
  response.setHeader('date', clock().toUTCString());
  if (method === 'POST' && url === '/sign') {
    const body = await bodyOf(request);
    if (body === undefined) {
      response.setHeader('connection', 'close');
      reply(response, 413, 'application/json', '{}');
      return;
    }
    const outcome = await signTicket(witness, body, clock());
    const status = 'refusal' in outcome ? statuses[outcome.refusal] : 200;
    reply(response, status, 'application/json', JSON.stringify(outcome));
  } else if (method === 'OPTIONS' && url === '/sign') {
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-allow-methods', 'POST');
    reply(response, 204, 'text/plain', '');
  } else if (method === 'GET') await show(witness, url, response);
  else reply(response, 405, 'text/plain', '');
}

async function show(witness: Witness, url: string, response: ServerResponse): Promise<void> {
  if (url === '/') {
    reply(response, 200, 'text/html; charset=utf-8', await witnessPage(witness));
    return;
  }
  const text = await fileAt(witness, url);
  if (text === undefined) reply(response, 404, 'text/plain', '');
  else reply(response, 200, 'application/json', text);
}

async function fileAt(witness: Witness, url: string): Promise<string | undefined> {
  if (url === '/witness.json') return serializeWitnessPromise(witness.promise);
  if (url === '/manifest.json') return (await witness.study())?.text;
  if (url === '/statement.json') return textIn(witness.folder, witnessFiles.statement);
  return undefined;
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...always, 'content-type': type });
  response.end(body);
}

/** undefined when it is longer than any request of ours. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const octets = Buffer.from(part as Uint8Array);
    length += octets.length;
    if (length > largestBody) return undefined;
    parts.push(octets);
  }
  return Buffer.concat(parts).toString('utf8');
}
