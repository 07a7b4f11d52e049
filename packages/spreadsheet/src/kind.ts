/** What a file's first bytes say it is; a workbook is a zip that holds `xl/workbook.xml` (told later). */
export type FileKind = 'zip' | 'compound' | 'pdf' | 'image' | 'html' | 'xml' | 'text' | 'binary';

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image';
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'html';
  if (head.startsWith('<?xml')) return 'xml';
  return bytes.subarray(0, 4096).some((byte) => byte === 0) ? 'binary' : 'text';
}

/** The name of an OLE2 directory entry is UTF-16LE; the directory may stand anywhere in the file. */
export function compoundHolds(bytes: Uint8Array, entry: string): boolean {
  const wanted = new Uint8Array(entry.length * 2);
  for (let i = 0; i < entry.length; i++) wanted[2 * i] = entry.charCodeAt(i);
  // Directory entries are 128 bytes long and aligned to that.
  for (let at = 0; at + 128 <= bytes.length; at += 128)
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
