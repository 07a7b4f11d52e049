import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};

export interface FolderServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves a built folder as a good host would: every file once compressed as far as brotli goes. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const files = new Map<string, { readonly type: string; readonly body: Buffer }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(path)] ?? 'application/octet-stream';
    files.set(`/${relative(folder, path)}`, { type, body: brotliCompressSync(await readFile(path)) });
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url === '/' ? '/index.html' : (request.url ?? ''));
    if (file === undefined) response.writeHead(404).end();
    else {
      const lasting = 'public, max-age=31536000, immutable';
      response
        .writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': lasting })
        .end(file.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
