import { invitationFragment } from '@langnghe/tickets';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { phoneOf, takeAndAnswer } from '../scene/browser.ts';
import { filesBelow, bytesOf } from '../scene/files.ts';
import { leftBehind } from '../scene/left-behind.ts';
import { markedText } from '../scene/marker.ts';
import type { Scene } from '../scene/scene.ts';
import { startTap, type Line } from '../scene/tap.ts';
import { ticketHolder } from '../scene/ticket-holder.ts';

type Sought = Readonly<Record<'code' | 'ticket' | 'words', string>>;

/** What one person's phone did and kept. */
export interface Phone {
  /** Without dashes. */
  readonly code: string;
  /** A part of it by which it is found, in base64url. */
  readonly ticket: string;
  readonly words: string;
  readonly lines: readonly Line[];
  /** Addresses asked for outside the server's. */
  readonly elsewhere: readonly string[];
  /** All that a page could read after the answer was sent. */
  readonly left: string;
  /** Names of files of the browser's profile that still hold the code, the ticket, the words. */
  readonly files: Readonly<Record<keyof Sought, readonly string[]>>;
}

/** Two people in Chromium, one after the other: the first answers as little as can be, the second as much. */
export async function watchPhones(
  scene: Scene,
  server: string,
  study: string,
  codes: readonly [string, string],
): Promise<readonly Phone[]> {
  const { classId, manifestHash } = await ticketHolder(server, study);
  const phones: Phone[] = [];
  for (const [number, code] of codes.entries()) {
    const words = number === 0 ? '' : `${markedText(study, number, true)} ${'ưỡ '.repeat(250)}`;
    const tap = await startTap(server);
    const folder = join(scene.place.temporary, `phone-${scene.store.kind}-${String(number)}`);
    await mkdir(folder, { recursive: true });
    const context = await phoneOf(folder);
    const elsewhere: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(tap.url) && request.url().startsWith('http'))
        elsewhere.push(request.url());
    });
    const page = await context.newPage();
    const fragment = invitationFragment({ classId, code, manifestHash });
    const ticket = await takeAndAnswer(page, tap.url, study, {
      fragment,
      satisfied: number === 0 ? '' : '2',
      words,
    });
    const left = await leftBehind(page);
    const lines = tap.lines();
    await context.close();
    await tap.stop();
    const plain = code.replaceAll('-', '');
    const sought = { code: plain, ticket, words: words.slice(0, 20) };
    phones.push({
      code: plain,
      ticket,
      words: sought.words,
      lines,
      elsewhere,
      left,
      files: await holding(folder, sought),
    });
  }
  return phones;
}

async function holding(folder: string, sought: Sought): Promise<Phone['files']> {
  const found = { code: [] as string[], ticket: [] as string[], words: [] as string[] };
  for (const path of await filesBelow(folder)) {
    const bytes = await bytesOf(path);
    for (const what of ['code', 'ticket', 'words'] as const)
      if (
        sought[what] !== '' &&
        [sought[what], Buffer.from(sought[what], 'utf16le')].some((text) => bytes.includes(text))
      )
        found[what].push(path.slice(folder.length + 1));
  }
  return found;
}
