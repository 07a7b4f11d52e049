import { roomAddress } from './finished-form.ts';

const pageOf = (study: string): string => `${roomAddress(study)}/offline`;

/** Resolves when the page opens without a network; rejects where the browser keeps nothing. */
export async function keepPage(study: string): Promise<void> {
  const page = pageOf(study);
  const registration = await navigator.serviceWorker.register(`${page}/worker.js`, { scope: page });
  if (registration.active !== null) return;
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) throw new Error('the page is not kept');
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the page is not kept'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** The worker goes when the browser is ready; without its store it keeps nothing and answers nothing. */
export async function forgetPage(study: string): Promise<void> {
  const page = pageOf(study);
  await caches.delete(`paper ${page}`);
  void navigator.serviceWorker.getRegistration(page).then((kept) => kept?.unregister());
}
