import { uiLanguage } from '../languages.ts';
import { idleAt } from './idle-clock.ts';
import { kioskTexts } from './kiosk-texts.ts';

const kiosk = 'kiosk';
/** Of this tab, and kept by it from page to page: a store would be wiped with the draft. */
if (new URLSearchParams(location.search).has(kiosk)) window.name = kiosk;
export const onKiosk = window.name === kiosk;

/** Nothing of one person is there for the next: the tab's store is emptied, and the first page stands there. */
export function toStart(study: string): void {
  sessionStorage.clear();
  // What was still under way may have been kept meanwhile.
  addEventListener('pagehide', () => sessionStorage.clear());
  location.replace(`/t/${study}?${kiosk}`);
}

/**
 * On a shared device forgets whoever says so or walks away. `begun`: something of a person is there already; else the
 * time runs from the first touch.
 */
export function watchKiosk(study: string, begun: boolean): void {
  if (!onKiosk) return;
  let touched = begun ? Date.now() : undefined;
  const touch = (): void => {
    // What is asked is answered by its buttons alone: the next person may be the one who touches.
    if (asked === undefined) touched = Date.now();
  };
  for (const type of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(type, touch, true);
  setInterval(() => {
    const idle = idleAt(Date.now(), touched ?? Date.now());
    if (idle.kind === 'gone') toStart(study);
    else if (idle.kind === 'asking') ask(idle.secondsLeft);
  }, 1000);

  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('#leave')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        toStart(study);
      }
      if (target?.closest('#stay')) {
        answered();
        touched = Date.now();
      }
    },
    true,
  );

  // Going back shows no page as it was left, on this device: it is made anew from what is kept.
  addEventListener('pagehide', () => hidePage(true));
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

interface Asked {
  readonly page: HTMLElement;
  readonly seconds: HTMLElement;
  readonly focused: Element | null;
  readonly scrolled: number;
}

let asked: Asked | undefined;

function hidePage(hidden: boolean): void {
  document.querySelectorAll<HTMLElement>('main').forEach((main) => (main.hidden = hidden));
}

/** In the place of the page, which the next person must not read. */
function ask(secondsLeft: number): void {
  const t = kioskTexts[uiLanguage(document.documentElement.lang)];
  asked ??= put(t);
  asked.seconds.textContent = t.left.replace('{n}', String(secondsLeft));
}

function put(t: (typeof kioskTexts)['vi']): Asked {
  const [focused, scrolled] = [document.activeElement, scrollY];
  hidePage(true);
  const page = document.createElement('main');
  const box = page.appendChild(document.createElement('div'));
  box.className = 'sheet';
  box.setAttribute('role', 'alertdialog');
  box.setAttribute('aria-label', t.title);
  box.appendChild(document.createElement('h1')).textContent = t.title;
  const seconds = box.appendChild(document.createElement('p'));
  const moves = box.appendChild(document.createElement('div'));
  moves.className = 'moves';
  for (const [id, words] of [
    ['stay', t.stay],
    ['leave', t.leave],
  ] as const) {
    const button = moves.appendChild(document.createElement('button'));
    button.type = 'button';
    button.id = id;
    button.textContent = words;
    if (id === 'stay') button.className = 'main';
  }
  document.body.append(page);
  page.querySelector('button')?.focus();
  return { page, seconds, focused, scrolled };
}

function answered(): void {
  if (asked === undefined) return;
  asked.page.remove();
  hidePage(false);
  scrollTo(0, asked.scrolled);
  if (asked.focused instanceof HTMLElement) asked.focused.focus();
  asked = undefined;
}
