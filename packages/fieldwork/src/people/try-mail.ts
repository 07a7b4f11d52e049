import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { fieldworkIssue } from '../issues.ts';
import { openMailer, type MailServer, type MailText } from './mail-server.ts';

type Reason = 'mail-no-host' | 'mail-no-connection' | 'mail-no-answer' | 'mail-no-tls' | 'mail-wrong-login';

/** By nodemailer's name of what went wrong: every one has another remedy. */
const known: Readonly<Record<string, Reason>> = {
  EDNS: 'mail-no-host',
  ENOTFOUND: 'mail-no-host',
  EAI_AGAIN: 'mail-no-host',
  ECONNECTION: 'mail-no-connection',
  ECONNREFUSED: 'mail-no-connection',
  ESOCKET: 'mail-no-connection',
  ETIMEDOUT: 'mail-no-answer',
  ETLS: 'mail-no-tls',
  EAUTH: 'mail-wrong-login',
  ENOAUTH: 'mail-wrong-login',
  EPROTOCOL: 'mail-no-tls',
};

/** Sends one letter and says what stood in the way. What the server answered may name people, and is not passed on. */
export async function tryMail(server: MailServer, letter: MailText): Promise<Checked<null>> {
  const mailer = openMailer(server);
  try {
    await mailer.send(letter);
    return accepted(null);
  } catch (error) {
    return refused([issueOf(error, letter.to)]);
  } finally {
    mailer.close();
  }
}

function issueOf(error: unknown, to: string): Issue {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return fieldworkIssue('mail-refused', {}, { to });
  const encryption =
    code === 'ESOCKET' && /certificate|self.signed|ssl|tls|wrong version/i.test(error.message);
  const reason = encryption ? 'mail-no-tls' : known[code];
  if (reason === undefined) throw error;
  return fieldworkIssue(reason, {});
}
