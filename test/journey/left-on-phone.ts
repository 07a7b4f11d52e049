import type { Page } from 'playwright-core';

/** Everything that a page's origin keeps in the browser, as one text: stores, databases, caches with their bodies, cookies. */
export async function leftOnPhone(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const databases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) databases.push(name);
    const caches_: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        caches_.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return [
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(databases),
      ...caches_,
      window.name,
      location.href,
      JSON.stringify(history.state),
      document.documentElement.outerHTML,
    ];
  });
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  return [...kept, JSON.stringify([cookies, origins])].join('\n');
}

/** Number of things kept: stores' entries, databases, caches, workers, cookies. */
export async function countLeft(page: Page): Promise<Readonly<Record<string, number>>> {
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...kept, cookies: (await page.context().cookies()).length };
}

export const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 } as const;
