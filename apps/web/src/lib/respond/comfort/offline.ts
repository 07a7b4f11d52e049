/** What a phone keeps of the survey for times without a network: its empty form and scripts, in a store of its own. */
const address = document.forms[0]?.getAttribute('action') ?? '';

/** Again after a change of language: the form is kept in the one that is read. */
export function keepForm(): void {
  const form = document.forms[0];
  const at = form?.dataset['screen'] ?? '';
  if (!('serviceWorker' in navigator) || form?.dataset['preview'] !== undefined) return;
  if (at === 'thanks' || at === 'closed') forgetForm();
  else if (/^(start|screen|review)$/.test(at) && !shared()) {
    const language = form?.querySelector<HTMLInputElement>('[name="lang"]')?.value ?? '';
    // Too long a form, a private window: then there is none without a network.
    navigator.serviceWorker
      .register(`${address}/offline.js?lang=${language}`, { scope: address })
      .catch(() => undefined);
  }
}

const shared = (): boolean => window.name === 'kiosk' || location.search.includes('kiosk');

export function forgetForm(): void {
  if (!('serviceWorker' in navigator)) return;
  void caches.delete(`form ${address}`);
  void navigator.serviceWorker.getRegistration(address).then((kept) => kept?.unregister());
}
