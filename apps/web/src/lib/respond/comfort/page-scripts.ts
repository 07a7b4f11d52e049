import { loadScript } from './load-script.ts';

const loaded = new Set<string>();

/** Fetches what the page asks for beside this script, each once, and tells what is there already of every new page. */
export function forScripts(): void {
  document.dispatchEvent(new Event('langnghe:page'));
  document.querySelectorAll<HTMLElement>('#items, #tickets').forEach(({ dataset }) => {
    const address = dataset['script'] ?? '';
    if (address !== '' && !loaded.has(address)) loadScript(address);
    loaded.add(address);
  });
}
