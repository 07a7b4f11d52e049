import { joined, letters } from './bytes.ts';

const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const [graphicControl, application] = [0xf9, 0xff];

/** A GIF without comments, texts and XMP; undefined if it cannot be walked through. */
export function bareGif(bytes: Uint8Array): Uint8Array | undefined {
  const head = 13 + tableLength(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, head)];
  for (let at = head; bytes[at] !== trailer;) {
    const end =
      bytes[at] === image ? endOfImage(bytes, at) : bytes[at] === extension ? endOfBlocks(bytes, at + 2) : 0;
    if (end === 0 || end > bytes.length) return undefined;
    if (bytes[at] === image || isOfThePicture(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return joined([...kept, Uint8Array.of(trailer)]);
}

/** Timing, and how often an animation runs. */
function isOfThePicture(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === graphicControl) return true;
  return (
    bytes[at + 1] === application && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(letters(bytes, at + 3, at + 14))
  );
}

const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

const endOfImage = (bytes: Uint8Array, at: number): number =>
  endOfBlocks(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0));

/** After the empty block; beyond the file if there is none. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return bytes.length + 1;
    at += length + 1;
    if (length === 0) return at;
  }
}
