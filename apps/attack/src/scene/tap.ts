import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What one connection carried, octet by octet, as whoever sits on the line sees it. */
export interface Line {
  readonly asked: Buffer;
  readonly answered: Buffer;
}

export interface Tap {
  readonly url: string;
  /** Of every connection until now, open ones too. */
  readonly lines: () => readonly Line[];
  readonly stop: () => Promise<void>;
}

/** Sits between browsers and the server, and reads all that passes; it changes nothing. */
export async function startTap(server: string): Promise<Tap> {
  const { hostname, port } = new URL(server);
  const seen: { readonly asked: Buffer[]; readonly answered: Buffer[] }[] = [];
  const sockets = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(Number(port), hostname);
    const line = { asked: [] as Buffer[], answered: [] as Buffer[] };
    seen.push(line);
    near.on('data', (octets: Buffer) => line.asked.push(octets));
    far.on('data', (octets: Buffer) => line.answered.push(octets));
    near.pipe(far);
    far.pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.end();
      });
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port: own } = listener.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(own)}`,
    lines: () =>
      seen.map(({ asked, answered }) => ({ asked: Buffer.concat(asked), answered: Buffer.concat(answered) })),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => listener.close(() => resolve()));
    },
  };
}
