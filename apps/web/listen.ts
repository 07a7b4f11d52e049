import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Ends open requests. */
  readonly close: () => Promise<void>;
}

/**
 * Milliseconds that a connection may lie idle before this side ends it. Node's five seconds are too few: a process that
 * was busy for longer ends connections on which a form is already on its way, and what was pressed seems to have failed.
 */
const longestIdle = 75_000;

export async function listen(listener: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: longestIdle }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { url: urlOf(server, host), port: portOf(server), close: () => closed(server) };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function urlOf(server: Server, host: string): string {
  const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name}:${String(portOf(server))}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeIdleConnections();
  });
}
