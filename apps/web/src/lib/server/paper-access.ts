import { createHash, timingSafeEqual } from 'node:crypto';
import type { PaperRoom } from '@langnghe/paper-entry';
import { error, redirect, type Cookies } from '@sveltejs/kit';
import { paperRooms } from './paper-rooms.ts';

const cookie = 'paper';

/** The room a route names; 404 where no form was printed, or the study is closed. */
export async function roomOf(study: string): Promise<PaperRoom> {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(study)) error(404);
  const room = await paperRooms.read().find(study);
  if (room === null) error(404);
  return room;
}

export function isInside(room: PaperRoom, cookies: Cookies): boolean {
  return samePass(room.tray.settings.pass, cookies.get(cookie) ?? '');
}

/** The room, for whoever has the word; everybody else is sent to its door. */
export async function insideRoom(study: string, cookies: Cookies): Promise<PaperRoom> {
  const room = await roomOf(study);
  if (!isInside(room, cookies)) redirect(303, `/p/${study}`);
  return room;
}

export function samePass(pass: string, typed: string): boolean {
  const hash = (text: string): Buffer =>
    createHash('sha256').update(text.replace(/[\s-]/g, '').toUpperCase()).digest();
  return timingSafeEqual(hash(pass), hash(typed));
}

/** Until the browser closes. It says that somebody may enter forms, and not who. */
export function keepPass(cookies: Cookies, study: string, pass: string, url: URL): void {
  cookies.set(cookie, pass, {
    path: `/p/${study}`,
    httpOnly: true,
    sameSite: 'strict',
    secure: url.protocol === 'https:',
  });
}

export function dropPass(cookies: Cookies, study: string): void {
  cookies.delete(cookie, { path: `/p/${study}` });
}
