import { formBody } from './form-body.ts';

/** The form as last seen, kept in this tab only and gone when it is closed, sent, wiped or left. */
const key = `form ${location.pathname}`;

/** Storage can be switched off (private windows, some in-app browsers): then there is no draft. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function draft(): string | null {
  return storage()?.getItem(key) ?? null;
}

export function forget(): void {
  storage()?.clear();
  const offer = document.querySelector<HTMLElement>('#draft');
  if (offer === null) return;
  offer.hidden = true;
  const wiped = document.querySelector<HTMLElement>('#wiped');
  if (wiped !== null) wiped.hidden = false;
}

export function keepDraft(): void {
  const form = document.forms[0];
  const at = form?.dataset['screen'];
  if (form === undefined || at === 'start') return;
  if (at === 'thanks' || form.querySelector('[name="shared"]') !== null) {
    storage()?.clear();
  } else if (at === 'screen' || at === 'review' || form.dataset['filled'] !== undefined) {
    write(formBody(form, 'resume'));
  }
}

function write(body: string): void {
  try {
    storage()?.setItem(key, body);
  } catch (error) {
    // A full or forbidden store costs the draft, nothing else.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function offerDraft(): void {
  const offer = document.querySelector<HTMLElement>('#draft');
  if (offer !== null) offer.hidden = draft() === null;
}
