import './older-phones.ts';
import { hashWords, readHashWords, readInvitation, readSlipCode, type Invitation } from '@langnghe/tickets';
import { check, fetchTicket, type Checked } from './client.ts';
import { readKept, type Kept } from './kept.ts';
import { onKiosk as shared, watchKiosk } from './kiosk.ts';
import { today } from './today.ts';

/**
 * The page on which a ticket is taken. All its words stand in the page; the script shows one part of it at a time. It
 * sends nothing before everything has been checked and the person has pressed the button: programs that look into mail
 * open addresses too.
 */
const page = document.querySelector<HTMLElement>('#ticket');
const study = page?.dataset['study'] ?? '';
const base = `/t/${study}`;

let invitation: Invitation | undefined;
let checked: Checked | undefined;

function show(part: string): void {
  document.querySelectorAll<HTMLElement>('[data-part]').forEach((one) => {
    one.hidden = one.dataset['part'] !== part;
  });
  document.querySelector<HTMLElement>(`[data-part="${part}"] h2`)?.focus();
}

/** Says what stopped it; what the person can do stands beside. */
function refuse(refusal: string): void {
  const texts = [...document.querySelectorAll<HTMLElement>('[data-refusal]')];
  const says = (one: HTMLElement, name: string): boolean =>
    one.dataset['refusal']?.split(' ').includes(name) === true;
  const known = texts.some((one) => says(one, refusal)) ? refusal : 'other-manifest';
  for (const one of texts) one.hidden = !says(one, known);
  show('refused');
}

/** The network failed: the same may be tried again, and nothing is lost. */
async function online(work: () => Promise<void>): Promise<void> {
  show('busy');
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuse('offline');
  }
}

async function checkInvitation(found: Invitation, words?: readonly string[]): Promise<void> {
  invitation = found;
  const printed = words === undefined ? { hash: found.manifestHash } : { words };
  const result = await check(base, found.classId, printed);
  if (!result.ok) {
    refuse(result.refusal);
    return;
  }
  checked = result.value;
  fill('[data-words]', hashWords(found.manifestHash).join(' '));
  const day = today();
  const { from, to } = checked.manifest.windows.tickets;
  if (day < from) refuse('early');
  else if (day > to) refuse('late');
  else show('take');
}

function fill(selector: string, text: string): void {
  document.querySelectorAll(selector).forEach((one) => {
    one.textContent = text;
  });
}

async function take(): Promise<void> {
  if (invitation === undefined || checked === undefined) return;
  const earlier = readKept(study, shared);
  const result = await fetchTicket({ base, study, shared, invitation, checked, earlier });
  if (!result.ok) {
    refuse(result.refusal);
    return;
  }
  // The code has done its work: it stays neither in the address nor in the history.
  history.replaceState(null, '', location.pathname + location.search);
  showTicket(result.value);
}

function showTicket(kept: Kept): void {
  const link = document.querySelector<HTMLAnchorElement>('#answer');
  const { from = '', to = '' } = link?.dataset ?? {};
  // Browsers keep addresses in their history: the ticket goes by this phone's store wherever it has one.
  const stored = readKept(study, shared)?.ticket === kept.ticket;
  if (link !== null)
    link.href = `${link.dataset['address'] ?? ''}${shared ? '?kiosk' : ''}${stored ? '' : `#${kept.ticket}`}`;
  const day = today();
  const rest = kept.restUntil > Date.now();
  fill(
    '[data-rest]',
    new Date(kept.restUntil).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' }),
  );
  show('ticket');
  for (const [name, shown] of [
    ['before', day < from],
    ['after', day > to],
    ['rest', day >= from && day <= to && rest],
    ['now', day >= from && day <= to],
  ] as const)
    document.querySelectorAll<HTMLElement>(`[data-when="${name}"]`).forEach((one) => {
      one.hidden = !shown;
    });
}

/** The ticket as a QR for another phone: its encoder is fetched when it is asked for. */
function carry(): void {
  const kept = readKept(study, shared);
  const place = document.querySelector<HTMLElement>('#carry');
  if (kept === undefined || place === null || place.dataset['script'] === undefined) return;
  place.dataset['link'] = new URL(
    `${document.querySelector<HTMLElement>('#answer')?.dataset['address'] ?? ''}#${kept.ticket}`,
    location.href,
  ).href;
  place.hidden = false;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = place.dataset['script'];
  document.head.append(script);
}

/** Typed from paper: the class and the code in one field, the eight words in the other. */
function typed(): void {
  const value = (id: string): string => document.querySelector<HTMLInputElement>(id)?.value ?? '';
  const [, classId = '', rest = ''] = /^\s*(\S+)[\s-]+(.+)$/.exec(value('#code')) ?? [];
  const reading = readSlipCode(rest);
  const words = readHashWords(value('#words'));
  if (reading.kind !== 'code') refuse('not-a-code');
  else if (words.kind !== 'words') refuse('not-words');
  else void online(() => checkTyped({ classId: classId.toLowerCase(), code: reading.code }, words.words));
}

/** The words are 64 bits of the hash; the whole of it is that of the manifest which they match. */
async function checkTyped(found: Omit<Invitation, 'manifestHash'>, words: readonly string[]): Promise<void> {
  const response = await fetch(`${base}/manifest.json`, { credentials: 'omit', cache: 'no-store' });
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const hash = Array.from(new Uint8Array(digest), (octet) => octet.toString(16).padStart(2, '0')).join('');
  await checkInvitation({ ...found, manifestHash: hash }, words);
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest<HTMLElement>('[data-do]');
  if (button?.dataset['do'] === 'take') void online(take);
  if (button?.dataset['do'] === 'carry') carry();
  if (button?.dataset['do'] === 'again') begin();
  // The other language is of the same invitation.
  const turned = target?.closest<HTMLAnchorElement>('a[lang]');
  if (turned) turned.hash = location.hash;
});
document.addEventListener('submit', (event) => {
  event.preventDefault();
  typed();
});
addEventListener('hashchange', () => begin());

function begin(): void {
  const kept = readKept(study, shared);
  const found = readInvitation(location.hash.slice(1));
  if (kept !== undefined && kept.ticket !== '' && !(shared && found !== undefined)) showTicket(kept);
  else if (found !== undefined) void online(() => checkInvitation(found));
  else if (location.hash.length > 1) refuse('not-an-invitation');
  else show('type');
}

watchKiosk(study, readKept(study, shared) !== undefined || location.hash.length > 1);
begin();
