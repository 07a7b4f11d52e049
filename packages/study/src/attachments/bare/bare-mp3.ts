import { letters, viewOf } from './bytes.ts';

/** An MP3 without the tags before and after it: titles, names, places, covers. */
export function bareMp3(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (letters(bytes, start, start + 3) === 'ID3' && start + 10 <= bytes.length)
    start += tagLength(bytes, start);
  while (start > 0 && bytes[start] === 0) start++;
  // A tag that does not end where sound begins is none.
  const sound = bytes[start] === 0xff && ((bytes[start + 1] ?? 0) & 0xe0) === 0xe0 ? start : 0;
  return withoutApe(withoutTag(bytes.subarray(sound)));
}

/** Four times seven bits, and a foot of ten bytes where the flags say so. */
function tagLength(bytes: Uint8Array, at: number): number {
  const size = bytes.subarray(at + 6, at + 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + size + (((bytes[at + 5] ?? 0) & 0x10) === 0 ? 0 : 10);
}

function withoutTag(bytes: Uint8Array): Uint8Array {
  const at = bytes.length - 128;
  return at > 0 && letters(bytes, at, at + 3) === 'TAG' ? bytes.subarray(0, at) : bytes;
}

function withoutApe(bytes: Uint8Array): Uint8Array {
  const foot = bytes.length - 32;
  if (foot <= 0 || letters(bytes, foot, foot + 8) !== 'APETAGEX') return bytes;
  const view = viewOf(bytes);
  const head = (view.getUint32(foot + 20, true) & 0x80000000) === 0 ? 0 : 32;
  return bytes.subarray(0, Math.max(0, bytes.length - view.getUint32(foot + 12, true) - head));
}
