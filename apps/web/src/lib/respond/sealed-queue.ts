import { sealedPlace, sealedRecord } from './comfort/sealed.ts';
import { seal } from './sealed-record.ts';

/** What the notice on the page says of a form that the server did not keep, by the status it answered with. */
const final = [409, 410, 422, 413, 400];

let busy = false;

function notice(): HTMLElement | null {
  return document.querySelector('#sealed');
}

function show(words?: string): void {
  const box = notice();
  if (box === null) return;
  const form = document.forms[0];
  // The form itself is shut away: nothing of it stays to be read.
  if (form && /^(review|whole)$/.test(form.dataset['screen'] ?? '')) {
    form.querySelectorAll('input[type="hidden"]').forEach((field) => field.remove());
    const content = form.querySelector('#content');
    if (content !== null && box.parentElement !== content) content.append(box);
    Array.from(content?.children ?? []).forEach((child) => {
      if (child !== box) child.remove();
    });
    headed(box);
  }
  if (words !== undefined) box.textContent = words;
  box.hidden = false;
  box.focus();
}

/** The notice is the page now. */
function headed(box: HTMLElement): void {
  const title = box.querySelector('h2');
  if (title === null) return;
  const heading = document.createElement('h1');
  heading.textContent = title.textContent;
  title.replaceWith(heading);
}

async function keep(body: string): Promise<void> {
  const key = notice()?.dataset['key'] ?? '';
  localStorage.setItem(sealedPlace(), await seal(body, location.pathname, key));
  sessionStorage.clear();
  show();
}

function wipe(): void {
  localStorage.removeItem(sealedPlace());
  show(notice()?.dataset['wiped']);
}

/** The page's own form is the address of what was sealed on it. */
async function deliver(): Promise<void> {
  const record = sealedRecord();
  if (busy || record === null) return;
  busy = true;
  show();
  try {
    const { status } = await fetch(`${location.pathname}/sealed`, {
      method: 'POST',
      body: new URLSearchParams({ sealed: record }),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (status === 204) {
      localStorage.removeItem(sealedPlace());
      const english = document.documentElement.lang === 'en' ? '/en' : '';
      location.replace(`${location.pathname}/thanks${english}`);
    } else if (final.includes(status)) {
      localStorage.removeItem(sealedPlace());
      show(notice()?.dataset[String(status)] ?? notice()?.dataset['422']);
    }
  } catch (error) {
    // fetch says TypeError while there is no network: it waits.
    if (!(error instanceof TypeError)) throw error;
  } finally {
    busy = false;
  }
}

document.addEventListener('langnghe:seal', (event) => {
  const body: unknown = event instanceof CustomEvent ? event.detail : null;
  if (typeof body !== 'string' || notice() === null || !('subtle' in crypto)) return;
  event.preventDefault();
  void keep(body);
});
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('#deliver')) void deliver();
  if (target?.closest('#unseal')) wipe();
});
addEventListener('online', () => void deliver());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void deliver();
});
document.addEventListener('langnghe:deliver', () => void deliver());
void deliver();
