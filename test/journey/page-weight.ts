import { expect } from 'vitest';

/** Octets of a page and of every script it names, as a browser that takes brotli is sent them; each script once. */
export async function weightOf(origin: string, pages: readonly string[]): Promise<number> {
  const scripts = new Set<string>();
  let weight = 0;
  for (const address of pages) {
    const { size, text } = await sent(origin + address);
    weight += size;
    for (const [, script = ''] of text.matchAll(/(?:src=|data-script=|importScripts\()"(\/_app\/[^"]+)"/g))
      scripts.add(script);
  }
  expect(scripts.size).toBeGreaterThan(0);
  for (const script of scripts) weight += (await sent(origin + script)).size;
  return weight;
}

async function sent(address: string): Promise<{ readonly size: number; readonly text: string }> {
  const response = await fetch(address, { headers: { 'accept-encoding': 'br' } });
  expect([address, response.status]).toEqual([address, 200]);
  return { size: Number(response.headers.get('content-length')), text: await response.text() };
}
