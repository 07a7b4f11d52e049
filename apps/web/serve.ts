import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstAccountLink } from '@langnghe/accounts';
import type { Issue } from '@langnghe/language';
import { register } from '#lib/server/register.ts';
import { openStores } from '#lib/server/stores.ts';

export interface ServerOptions {
  /** Where everything is kept; made if missing. */
  readonly dataFolder: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Default `127.0.0.1`; `0.0.0.0` serves the office's network. */
  readonly host?: string;
  /** True when a proxy in front speaks https and sets `X-Forwarded-Proto`; never without one. */
  readonly behindProxy?: boolean;
  /** Told what the operator must mend (a full disk …) while respondents hear "send again later". Never an answer. */
  readonly onTrouble?: (issue: Issue) => void;
}

export interface RunningServer {
  readonly url: string;
  /** The one-time link that makes the first account; null once there is one. */
  readonly firstAccountUrl: string | null;
  /** Ends open requests, then closes the stores. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the web server over a data folder: one per process. Prints and logs nothing: a list of requests would say who
 * answered when. Throws when the pages have not been built (`npm run build` in apps/web) or the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const closeStores = await openStores(options.dataFolder, options.onTrouble ?? (() => undefined));
  try {
    const server = createServer(atScheme(await pages(), options.behindProxy ?? false));
    const host = options.host ?? '127.0.0.1';
    await listening(server, options.port, host);
    const url = urlOf(server, host);
    const token = await firstAccountLink(register.read());
    return {
      url,
      firstAccountUrl: token === undefined ? null : `${url}/office/setup/${token}`,
      close: () => closed(server).then(closeStores),
    };
  } catch (error) {
    await closeStores();
    throw error;
  }
}

/** adapter-node takes every request for https unless a header says otherwise: here is the header. */
const schemeHeader = 'x-forwarded-proto';

async function pages(): Promise<RequestListener> {
  process.env['LANGNGHE_HTTP_PROTOCOL_HEADER'] = schemeHeader;
  // Workbooks, frames and answer files come through the office; adapter-node's own limit is 512 kB.
  process.env['LANGNGHE_HTTP_BODY_SIZE_LIMIT'] ??= '24M';
  const built = new URL('./build/handler.js', import.meta.url).href;
  const { handler } = (await import(built)) as { handler: RequestListener };
  return handler;
}

function atScheme(handler: RequestListener, behindProxy: boolean): RequestListener {
  return (request, response) => {
    if (!behindProxy || request.headers[schemeHeader] !== 'https') request.headers[schemeHeader] = 'http';
    return handler(request, response);
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name}:${String(port)}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeIdleConnections();
  });
}
