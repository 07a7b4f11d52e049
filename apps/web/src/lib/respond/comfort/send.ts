import { draft } from './draft.ts';
import { formBody, padded } from './form-body.ts';
import { sealInstead } from './sealed.ts';

let busy = false;
let deep = false;

/**
 * Posts the form and puts the answer in its place: one entry in the browser's history for the whole form, nothing lost
 * when the network fails, nothing sent twice. True when another page now stands there.
 */
export async function send(
  form: HTMLFormElement,
  pressed: HTMLButtonElement | string | null,
): Promise<boolean> {
  if (busy) return false;
  busy = true;
  const button = typeof pressed === 'string' ? null : pressed;
  const restore = showBusy(form, button);
  try {
    return show(
      await post(form, typeof pressed === 'string' ? pressed : (button?.value ?? enterValue(form))),
      form,
    );
  } catch (error) {
    // fetch says TypeError for every failure of the network.
    if (!(error instanceof TypeError)) throw error;
    const finished = button?.value === 'send';
    if (!(finished && sealInstead(form, filledUp(form, formBody(form, 'send')))))
      complain(form, form.dataset['undelivered'] ?? '');
    return false;
  } finally {
    busy = false;
    restore();
  }
}

function enterValue(form: HTMLFormElement): string {
  return form.querySelector<HTMLButtonElement>('button[name="do"]')?.value ?? '';
}

const filledUp = (form: HTMLFormElement, body: string): string =>
  padded(body, Number(form.dataset['bytes'] ?? 0));

async function post(form: HTMLFormElement, pressed: string): Promise<{ response: Response; html: string }> {
  const kept = pressed === 'resume' ? draft() : null;
  const response = await fetch(form.action, {
    method: 'POST',
    body: filledUp(
      form,
      form.dataset['screen'] === 'start' && kept !== null ? kept : formBody(form, pressed),
    ),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    credentials: form.dataset['preview'] === undefined ? 'omit' : 'same-origin',
    cache: 'no-store',
  });
  return { response, html: await response.text() };
}

function show({ response, html }: { response: Response; html: string }, form: HTMLFormElement): boolean {
  if (response.redirected) {
    location.replace(response.url);
    return false;
  }
  // The styles stand already; in a parsed page the content policy would refuse them and say so.
  const page = new DOMParser().parseFromString(html.replace(/<style[^]*?<\/style>/g, ''), 'text/html');
  const next = page.querySelector('form');
  // Whoever has typed something keeps it: what went wrong is said below it, not in its place.
  const trouble = page.querySelector('[data-complaint]');
  if (response.status >= 500 || trouble !== null || next === null) {
    complain(form, trouble?.textContent ?? form.dataset['undelivered'] ?? '');
    return false;
  }
  form.replaceWith(next);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  if (!deep) history.pushState(null, '');
  deep = true;
  scrollTo(0, 0);
  const wrong = next.querySelector<HTMLElement>('[autofocus]');
  // What went wrong is brought into view; a new page begins at its top.
  if (wrong !== null) wrong.focus();
  else next.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  return true;
}

function showBusy(form: HTMLFormElement, button: HTMLButtonElement | null): () => void {
  form.querySelector('#complaint')?.remove();
  if (button === null) return () => undefined;
  const words = button.textContent;
  button.setAttribute('aria-busy', 'true');
  if (button.value === 'send') button.textContent = form.dataset['sending'] ?? words;
  return () => {
    button.removeAttribute('aria-busy');
    button.textContent = words;
  };
}

function complain(form: HTMLFormElement, text: string): void {
  const box = document.createElement('p');
  box.id = 'complaint';
  box.className = 'problems';
  box.setAttribute('role', 'alert');
  box.textContent = text;
  // The form that the phone keeps takes over what was written, from the draft.
  if (navigator.serviceWorker?.controller && draft() !== null && form.dataset['screen'] !== 'whole') {
    const link = document.createElement('a');
    link.href = form.action;
    link.textContent = form.dataset['goOn'] ?? '';
    box.append(' ', link);
  }
  form.querySelector('#content')?.append(box);
}
