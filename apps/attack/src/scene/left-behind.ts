import type { Page } from 'playwright-core';

/** Everything that a page of the survey could still read on the device, as text. */
export async function leftBehind(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read']);
  const stored = await page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), window.name];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        parts.push(request.url, (await (await caches.match(request))?.text()) ?? '');
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`no database ${name ?? ''}`));
      });
      for (const table of db.objectStoreNames)
        parts.push(
          await new Promise<string>((resolve) => {
            const reading = db.transaction(table).objectStore(table).getAll();
            reading.onsuccess = () => resolve(JSON.stringify(reading.result));
          }),
        );
      db.close();
    }
    parts.push(await navigator.clipboard.readText().catch(() => ''));
    return parts.join('\n');
  });
  const cookies = JSON.stringify(await page.context().cookies());
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await page.goBack({ waitUntil: 'load' }).catch(() => null);
  const behind = await page.content();
  return [stored, cookies, ...entries.map(({ url }) => url), behind].join('\n');
}
