import { letterText, openMailer, type MailServer, type Post } from '@langnghe/fieldwork';
import { pickTranslation } from '@langnghe/language';
import { readTicketManifest, type Study } from '@langnghe/study';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { studies } from './studies.ts';

/** `mail.json` of the data folder: `{ "url": "smtp://user:password@host:587", "from": "Name <address>" }`; mode 0600. */
export async function mailServer(): Promise<MailServer | undefined> {
  try {
    const { url, from } = JSON.parse(
      await readFile(join(studies.read().path, 'mail.json'), 'utf8'),
    ) as Partial<MailServer>;
    return typeof url === 'string' && typeof from === 'string' ? { url, from } : undefined;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    // A file that cannot be read is as good as none; what it holds is a password.
    if (missing || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** In the place of what was set before; never half written. */
export async function setMailServer(server: MailServer): Promise<void> {
  const path = join(studies.read().path, 'mail.json');
  await writeFile(`${path}.new`, `${JSON.stringify(server)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

/** Letters of one study, over one connection. */
export async function postOffice(
  study: Study,
  server: MailServer,
  address: string,
  reminder: boolean,
): Promise<{ readonly post: Post; readonly close: () => void }> {
  const served = await readTicketManifest(study);
  const manifestHash = study.manifest?.ticketManifest ?? null;
  if (served === undefined || manifestHash === null) throw new Error(`no tickets in study ${study.id}`);
  const { tickets, answers } = served.manifest.windows;
  const { title, conductor, contact } = study.description;
  const mailer = openMailer(server);
  const facts = {
    study: study.id,
    title: pickTranslation(title, 'vi'),
    conductor: pickTranslation(conductor, 'vi'),
    contact,
    address,
    manifestHash,
    ticketsTo: tickets.to,
    answersFrom: answers.from,
    answersTo: answers.to,
    language: 'vi',
    reminder,
  } as const;
  return { post: (letter) => mailer.send(letterText(letter, facts)), close: mailer.close };
}
