/**
 * Keeps one survey's form on the phone, so that it opens without a network. What it keeps are public files and the empty
 * form, the same for everybody; it never looks at a form that is sent, and tells nobody anything. Its first line
 * (routes/(respond)/r/[study]/offline.js) says which page it is for.
 */
interface WorkerScope {
  /** Address of the whole form on one page. */
  readonly wholeForm: string;
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
const [survey = ''] = scope.wholeForm.split('/whole');
const store = `form ${survey}`;

/** Longer than this without an answer is no network. */
const patience = 6000;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.location.origin) return;
  if (mode === 'navigate') {
    if (pathname === survey) event.respondWith(opened(event.request));
  } else if (pathname.startsWith(`${survey}/files/`)) event.respondWith(file(event.request));
  else event.respondWith(kept(event.request));
});

async function install(): Promise<void> {
  const page = await fetch(scope.wholeForm, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) throw new Error('no form to keep');
  const html = await page.clone().text();
  const scripts = Array.from(
    html.matchAll(/(?:src|data-script)="(\/_app\/[^"]+)"/g),
    ([, address = '']) => address,
  );
  const cache = await caches.open(store);
  await cache.addAll(Array.from(new Set(scripts)));
  const pictures = Array.from(html.matchAll(/<img [^>]*?src="(\/r\/[^"]+)"/g), ([, address = '']) => address);
  // A picture that does not come is missing where it would stand, and nowhere else.
  for (const picture of new Set(pictures)) await cache.add(picture).catch(() => undefined);
  await cache.put(scope.wholeForm, page);
  await scope.skipWaiting();
}

async function opened(request: Request): Promise<Response> {
  const fresh = Promise.race([
    fetch(request),
    new Promise<never>((_, reject) => setTimeout(() => reject(new TypeError('no answer')), patience)),
  ]);
  try {
    const response = await fresh;
    if (response.status < 500) return response;
    return (await caches.match(scope.wholeForm)) ?? response;
  } catch (error) {
    const page = await caches.match(scope.wholeForm);
    if (page === undefined) throw error;
    return page;
  }
}

/** Scripts carry their content's hash in their name. */
async function kept(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** Pictures and sound that were once looked at. */
async function file(request: Request): Promise<Response> {
  const found = await caches.match(request.url);
  if (found !== undefined) return found;
  const response = await fetch(request);
  if (response.status === 200) {
    const copy = response.clone();
    await (await caches.open(store)).put(request.url, copy);
  }
  return response;
}
