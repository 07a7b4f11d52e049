import { forgetKept, keep, readKept } from './kept.ts';
import { isTicket } from '../comfort/ticket-shape.ts';
import { onKiosk as shared, toStart, watchKiosk } from './kiosk.ts';

const study = location.pathname.split('/')[2] ?? '';

/** Kept until it is spent: whoever closes the page half-way comes back with it. */
function keepTicket(ticket: string): void {
  const known = readKept(study, shared);
  if (known?.ticket !== ticket) keep(study, { manifestHash: '', restUntil: 0, ticket }, shared);
}

/** Fills in the ticket where a code is asked for, and deletes it once the page says thanks. */
function offerTicket(): void {
  if (document.forms[0]?.dataset['screen'] === 'thanks') {
    forgetKept(study);
    if (shared) setTimeout(() => toStart(study), kioskPause);
    return;
  }
  const field = document.querySelector<HTMLInputElement>('#code');
  if (field === null) return;
  if (field.value === '') field.value = readKept(study, shared)?.ticket ?? '';
  const here = isTicket(field.value);
  if (here) keepTicket(field.value);
  const box = document.querySelector<HTMLInputElement>('[name="shared"]');
  if (box !== null && shared) box.checked = true;
  document.querySelectorAll<HTMLElement>('[data-for="code"]').forEach((one) => {
    one.hidden = here;
  });
  document.querySelectorAll<HTMLElement>('[data-for="ticket"]').forEach((one) => {
    one.hidden = !here;
  });
}

/** Time to read the thanks before the next person's turn. */
const kioskPause = 20_000;

watchKiosk(study, true);
document.addEventListener('langnghe:page', offerTicket);
offerTicket();
