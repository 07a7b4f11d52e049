import { loadScript } from './load-script.ts';

/** A finished form that could not be sent waits here: shut, so that nobody reads it on this phone. */
export const sealedPlace = (): string => `sealed ${location.pathname}`;

/** Names under which forms of this survey wait: more than one person may answer on a phone. */
export function sealedPlaces(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => `${name} `.startsWith(`${sealedPlace()} `));
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

let loaded = false;

/** The script that shuts and delivers is fetched with the review, while there is a network, or when a form waits. */
export function forSealed(): void {
  const address = document.querySelector<HTMLElement>('#sealed')?.dataset['script'];
  const finished = /^(review|whole)$/.test(document.forms[0]?.dataset['screen'] ?? '');
  const wanted = finished || sealedPlaces().length > 0;
  if (loaded) document.dispatchEvent(new Event('langnghe:deliver'));
  if (loaded || !wanted || address === undefined) return;
  loaded = true;
  loadScript(address);
}

/** True when somebody took the form to shut it. Not on a shared device: the next person would find it waiting. */
export function sealInstead(form: HTMLFormElement, body: string): boolean {
  if (!loaded || form.querySelector('[name="shared"]') !== null) return false;
  return !document.dispatchEvent(new CustomEvent('langnghe:seal', { detail: body, cancelable: true }));
}
