/**
 * Keeps one study's page for keying in without a network: public files, the same for everybody. It sees no form and sends
 * nothing. Its first line (routes/(paper)/p/[study]/offline/worker.js) says which page it is for.
 */
interface WorkerScope {
  readonly paperPage: string;
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (name: string, listener: (event: WorkerEvent) => void) => void;
}

interface WorkerEvent {
  readonly request: Request;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (answer: Promise<Response>) => void;
}

const scope = self as unknown as WorkerScope;
const { paperPage } = scope;
const store = `paper ${paperPage}`;

/** Longer than this without an answer is no network. */
const patience = 6000;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.location.origin) return;
  if (mode === 'navigate') {
    if (pathname === paperPage) event.respondWith(opened(event.request));
  } else event.respondWith(kept(event.request));
});

async function install(): Promise<void> {
  const page = await fetch(paperPage, { cache: 'no-store' });
  if (!page.ok || page.redirected) throw new Error('no page to keep');
  const cache = await caches.open(store);
  const files = addressesIn(await page.clone().text(), page.url);
  await cache.addAll(files);
  const styles = files.filter((address) => address.endsWith('.css'));
  for (const style of styles) {
    const text = (await (await cache.match(style))?.text()) ?? '';
    // Without its typeface the page is still read.
    for (const font of fontsIn(text, style)) await cache.add(font).catch(() => undefined);
  }
  await cache.put(paperPage, page);
  await scope.skipWaiting();
}

/** Scripts, styles and pictures that the page names, each once. */
function addressesIn(html: string, base: string): string[] {
  const named = html.matchAll(/["']([^"'\s]*(?:_app\/[^"'\s]+|\.svg|\.png|\.webmanifest))["']/g);
  return Array.from(new Set(Array.from(named, ([, address = '']) => new URL(address, base).href)));
}

function fontsIn(style: string, base: string): string[] {
  return Array.from(
    style.matchAll(/url\(([^)]+\.woff2)\)/g),
    ([, address = '']) => new URL(address.replace(/["']/g, ''), base).href,
  );
}

async function opened(request: Request): Promise<Response> {
  const found = await caches.match(paperPage);
  if (found === undefined) return fetch(request);
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new TypeError('no answer')), patience),
  );
  try {
    const response = await Promise.race([fetch(request), late]);
    return response.status < 500 ? response : found;
  } catch (error) {
    if (error instanceof TypeError) return found;
    throw error;
  }
}

/** Scripts carry their content's hash in their name. */
async function kept(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}
