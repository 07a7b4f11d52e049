import { SMTPServer } from 'smtp-server';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

/** A real mail server on this machine that keeps what it is given and refuses the addresses it is told to. */
export interface MailBox {
  readonly url: string;
  readonly letters: { readonly to: string; readonly body: string }[];
  readonly close: () => Promise<void>;
}

/** `login`: only who gives this may send. */
export async function openMailBox(
  refused: readonly string[] = [],
  login?: { readonly user: string; readonly password: string },
): Promise<MailBox> {
  const letters: { to: string; body: string }[] = [];
  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(new Error('wrong name or password')),
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(refused.includes(address) ? new Error('mailbox unavailable') : null),
    onData: (stream, session, done) => {
      text(stream).then((body) => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), body });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${String(port)}`, letters, close };
}
