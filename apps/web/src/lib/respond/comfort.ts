import { forget, keepDraft, offerDraft } from './comfort/draft.ts';
import { onChoice } from './comfort/exclusive.ts';
import { send } from './comfort/send.ts';
import { forScripts } from './comfort/page-scripts.ts';
import { forSealed } from './comfort/sealed.ts';
import { forgetForm, keepForm } from './comfort/offline.ts';

/**
 * Comfort only: every page works without it. Listens on the document, so that a page put in by `send` needs nothing
 * bound again. Written for Chrome 80 and Safari 14 (no `event.submitter`, no `replaceAll`).
 */
let pressed: HTMLButtonElement | null = null;

function shown(): void {
  forScripts();
  forSealed();
  keepDraft();
  offerDraft();
  keepForm();
}

async function submit(form: HTMLFormElement, button: HTMLButtonElement | string | null): Promise<void> {
  if (await send(form, button)) shown();
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  pressed = target?.closest<HTMLButtonElement>('button[name="do"]') ?? null;
  if (target?.closest('#leave')) {
    event.preventDefault();
    forget();
    forgetForm();
    location.replace('about:blank');
  }
  if (target?.closest('#wipe')) {
    forget();
    forgetForm();
  }
});

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  const checked = pressed === null || /^(next|send)$/.test(pressed.value);
  // Whatever script of the page knows better says so at the questions, and nothing is sent.
  if (!checked || document.dispatchEvent(new Event('langnghe:check', { cancelable: true })))
    void submit(event.target, pressed);
  pressed = null;
});

document.addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement) onChoice(event.target);
  const wanted = document.querySelector<HTMLElement>('#items')?.dataset['refresh'];
  const name = event.target instanceof HTMLElement ? event.target.getAttribute('name') : null;
  const form = document.forms[0];
  keepDraft();
  if (form !== undefined && name !== null && wanted?.split(' ').includes(name.slice(2)))
    void submit(form, 'refresh');
});

document.addEventListener('langnghe:turned', () => {
  // The draft of before speaks the other language.
  keepDraft();
  shown();
});

/** The phone's own back gesture goes one screen back instead of leaving the form. */
addEventListener('popstate', () => {
  const back = document.querySelector<HTMLButtonElement>('button[value="back"]');
  if (back === null || back.form === null) {
    history.back();
    return;
  }
  history.pushState(null, '');
  void submit(back.form, back);
});

function takeCodeFromAddress(): void {
  const code = decodeURIComponent(location.hash.slice(1));
  const field = document.querySelector<HTMLInputElement>('#code');
  if (field === null || !/^[0-9A-Za-z_ -]{8,}$/.test(code)) return;
  field.value = code;
  history.replaceState(null, '', location.pathname + location.search);
}

takeCodeFromAddress();
shown();
