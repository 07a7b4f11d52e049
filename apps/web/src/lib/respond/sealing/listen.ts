import { forget, keepDraft, offerDraft } from '../comfort/draft.ts';
import { onChoice } from '../comfort/exclusive.ts';

/** Answers a pressed button; true when another page now stands there. */
export type Send = (form: HTMLFormElement, pressed: HTMLButtonElement | string | null) => Promise<boolean>;

let pressed: HTMLButtonElement | null = null;

/**
 * Listens on the document, so that a page put in by `send` needs nothing bound again; `onShown` hears of each. Written
 * for Chrome 80 and Safari 14 (no `event.submitter`, no `replaceAll`).
 */
export function listen(send: Send, onShown: () => void): void {
  const shown = (): void => {
    onShown();
    keepDraft();
    offerDraft();
  };
  const submit = async (form: HTMLFormElement, button: HTMLButtonElement | string | null): Promise<void> => {
    if (await send(form, button)) shown();
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    pressed = target?.closest<HTMLButtonElement>('button[name="do"]') ?? null;
    if (target?.closest('#leave')) {
      event.preventDefault();
      forget();
      location.replace('about:blank');
    }
    if (target?.closest('#wipe')) forget();
  });

  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
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

  takeCodeFromAddress();
  shown();
}

function takeCodeFromAddress(): void {
  const code = decodeURIComponent(location.hash.slice(1));
  const field = document.querySelector<HTMLInputElement>('#code');
  if (field === null || !/^[0-9A-Za-z_ -]{8,}$/.test(code)) return;
  field.value = code;
  history.replaceState(null, '', location.pathname + location.search);
}
