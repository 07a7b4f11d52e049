import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface RelayOptions {
  /** The one server to which everything goes: this is no proxy for anything else. */
  readonly to: { readonly host: string; readonly port: number };
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Connections at one time; further ones are refused. */
  readonly most?: number;
  /** Milliseconds in which nothing was said, after which a connection ends. */
  readonly idle?: number;
  /** Milliseconds after which a connection ends whatever it says. */
  readonly longest?: number;
  /** Told that the server cannot be reached, at most once a minute; of nobody's connection in particular. */
  readonly onUnreachable?: () => void;
}

export interface Relay {
  readonly port: number;
  /** Connections now. The only number a relay knows. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

const minute = 60_000;

/**
 * Passes octets between whoever connects and one server, unopened: TLS is between those two, and the relay has no key. It
 * writes nothing down, adds nothing to what it passes, and hands no address on.
 */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { to, host, port, most = 2000, idle = 2 * minute, longest = 30 * minute } = options;
  const open = new Set<Socket>();
  let quietUntil = 0;
  const unreachable = (): void => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + minute;
    options.onUnreachable?.();
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    if (open.size >= most) {
      client.destroy();
      return;
    }
    open.add(client);
    let reached = false;
    const upstream = connect({ ...to, allowHalfOpen: true, noDelay: true });
    const end = (): void => {
      open.delete(client);
      clearTimeout(limit);
      client.destroy();
      upstream.destroy();
    };
    const limit = setTimeout(end, longest).unref();
    upstream.once('connect', () => {
      reached = true;
    });
    upstream.once('error', () => {
      if (!reached) unreachable();
      end();
    });
    // A broken line of either side ends both: there is nobody to tell, and nothing to write down.
    client.once('error', end);
    for (const socket of [client, upstream]) {
      socket.setTimeout(idle, end);
      socket.once('close', end);
    }
    client.pipe(upstream);
    upstream.pipe(client);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => open.size,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        for (const client of open) client.destroy();
      }),
  };
}
