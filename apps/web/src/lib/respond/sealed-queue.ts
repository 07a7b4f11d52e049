import { sealedPlace, sealedPlaces } from './comfort/sealed.ts';
import { seal } from './sealed-record.ts';

let busy = false;
/** Where the form stands of which the notice speaks. */
let told: string | undefined;

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
  const lead = box.querySelector('p');
  if (words !== undefined && lead !== null) lead.textContent = words;
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
  localStorage.setItem(freePlace(), await seal(body, location.pathname, key));
  sessionStorage.clear();
  show();
}

/** Another person's form may wait on the same phone. */
function freePlace(): string {
  const taken = sealedPlaces();
  let place = sealedPlace();
  for (let n = 2; taken.includes(place); n += 1) place = `${sealedPlace()} ${String(n)}`;
  return place;
}

function wipe(): void {
  const [first] = sealedPlaces();
  const place = told ?? first;
  told = undefined;
  if (place !== undefined) localStorage.removeItem(place);
  const box = notice();
  if (sealedPlaces().length > 0) void deliver();
  else if (box !== null) {
    box.textContent = box.dataset['wiped'] ?? '';
    box.focus();
  }
}

/** The page's own form is the address of what was sealed on it. A form goes when the server has it or the person wipes it. */
async function deliver(): Promise<void> {
  const places = sealedPlaces();
  if (busy || places.length === 0) return;
  busy = true;
  show();
  let refusal: string | undefined;
  try {
    for (const place of places) {
      const said = await sent(place);
      if (said === '') localStorage.removeItem(place);
      else if (said !== undefined) [told, refusal] = [place, said];
    }
  } catch (error) {
    // fetch says TypeError while there is no network: it waits.
    if (!(error instanceof TypeError)) throw error;
  } finally {
    busy = false;
  }
  if (refusal !== undefined) show(refusal);
  else if (sealedPlaces().length === 0) {
    const english = document.documentElement.lang === 'en' ? '/en' : '';
    location.replace(`${location.pathname}/thanks${english}`);
  }
}

/** '' once the server has it, or another tab has delivered it; else why not, in its words, if it said so. */
async function sent(place: string): Promise<string | undefined> {
  const sealed = localStorage.getItem(place);
  if (sealed === null) return '';
  const response = await fetch(`${location.pathname}/sealed`, {
    method: 'POST',
    body: new URLSearchParams({ sealed, lang: document.documentElement.lang }),
    credentials: 'omit',
    cache: 'no-store',
  });
  if (response.status === 204) return '';
  // Whatever stands between may answer in the server's place: then the form waits.
  return response.headers.get('content-type')?.startsWith('text/plain') ? response.text() : undefined;
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
