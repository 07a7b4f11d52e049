import {
  Agent,
  request,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
} from 'node:http';
import type { ServiceName } from './service.ts';
import { isPaperRoom } from '#lib/server/office-path.ts';
import { partOf } from '#lib/server/part.ts';

/** Ports of the two services on this machine; undefined while one starts anew. */
export type Ports = (service: ServiceName) => number | undefined;

/**
 * All that goes to the service of the answers of what a browser sends: no cookie (but the paper room's own), no address,
 * no name of the browser, no page that was before.
 */
const toAnswers = new Set([
  'accept',
  'accept-encoding',
  'content-length',
  'content-type',
  'host',
  'if-none-match',
  'origin',
  'sec-fetch-site',
  'transfer-encoding',
  'x-forwarded-proto',
]);

/** Of the connection between two neighbours, not of the message. */
const ofConnection = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade']);

/**
 * One address for both services: sends each request on to the one whose page it is, and keeps nothing. The services hear
 * neither an address nor a number that both would have in common.
 */
export function front(ports: Ports): RequestListener {
  const agent = new Agent({ keepAlive: true });
  return (incoming, response) => {
    const service = partOf(incoming.url ?? '/');
    const port = ports(service);
    if (port === undefined) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
      response.end(
        'Máy chủ đang khởi động lại, xin chờ một lát.\nThe server is starting again, please wait.\n',
      );
      return;
    }
    const headers = kept(incoming.headers, service, isPaperRoom(incoming.url ?? '/'));
    const forward = request(
      { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers, agent },
      (answer) => {
        if (!incoming.complete) drained(incoming, forward, answer);
        // Whoever sees connections behind a relay would else see the one that fetched a ticket bring an answer.
        if (/^\/t\/[^/]+\/ticket/.test(incoming.url ?? '')) response.setHeader('connection', 'close');
        response.writeHead(answer.statusCode ?? 502, kept(answer.headers, 'register', false));
        answer.pipe(response);
        answer.once('error', () => response.destroy());
      },
    );
    // Whoever asked sees a connection that broke, as if the service itself had: nothing is said twice or made up.
    forward.once('error', () => {
      if (!response.headersSent) response.destroy();
    });
    response.once('close', () => forward.destroy());
    incoming.pipe(forward);
  };
}

/**
 * A refusal may come before the whole body has: what is left of it is read and dropped, or the browser, still sending,
 * would see a broken connection instead of the refusal.
 */
function drained(incoming: IncomingMessage, forward: ClientRequest, answer: IncomingMessage): void {
  incoming.unpipe(forward);
  incoming.resume();
  answer.once('end', () => forward.destroy());
}

/** The paper room's cookie says that somebody may enter forms, and not who. */
function kept(headers: IncomingHttpHeaders, service: ServiceName, room: boolean): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) =>
        !ofConnection.has(name) &&
        (service === 'register' || toAnswers.has(name) || (room && name === 'cookie')),
    ),
  );
}
