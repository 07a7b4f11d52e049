import { unzipSync, zipSync } from 'fflate';

/**
 * A document whose bytes depend on its content alone. The writer puts the moment of writing into the properties and the
 * archive, counts drawings on from the last document, and draws a key for each embedded font.
 */
export function settled(document: Uint8Array, date: string): Uint8Array {
  const entries = unzipSync(document);
  const edit = (name: string, change: (xml: string) => string): void => {
    const bytes = entries[name];
    if (bytes !== undefined)
      entries[name] = new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
  };
  edit('docProps/core.xml', (xml) => xml.replace(moment, `${date}T00:00:00Z`));
  let drawings = 0;
  edit('word/document.xml', (xml) =>
    xml.replace(/<wp:docPr id="\d+"/gu, () => `<wp:docPr id="${(drawings += 1)}"`),
  );
  const keys: string[] = [];
  edit('word/fontTable.xml', (xml) =>
    xml.replace(/w:fontKey="\{([-0-9A-F]{36})\}"/gu, (_whole, key: string) => {
      keys.push(key);
      return `w:fontKey="{${settledKey(keys.length)}}"`;
    }),
  );
  for (const [i, key] of keys.entries()) {
    const name = `word/fonts/font${i + 1}.odttf`;
    const font = entries[name];
    if (font === undefined) throw new Error(`no embedded font ${name}`);
    entries[name] = withKey(withKey(font, key), settledKey(i + 1));
  }
  return zipSync(inOrder(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu;

function settledKey(font: number): string {
  return `00000000-0000-4000-8000-${font.toString(16).toUpperCase().padStart(12, '0')}`;
}

/** ECMA-376 part 4, 14.2.1: the first 32 bytes of a font are XORed with its key, last byte first; twice is none. */
function withKey(font: Uint8Array<ArrayBuffer>, key: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return font.map((byte, i) => (i < 32 ? byte ^ (bytes[i % 16] ?? 0) : byte));
}

/** By name; Word wants the list of content types first. */
function inOrder(entries: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const rank = (name: string): string => (name === '[Content_Types].xml' ? '' : name);
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)));
}
