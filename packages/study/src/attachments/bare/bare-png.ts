import { crc32 } from 'node:zlib';
import { joined, latinBytes, letters, viewOf } from './bytes.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const signatureLength = 8;

/** What a picture needs to be shown in its colours, animated ones too; texts, times and Exif are not among it. */
const needed = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/** A PNG without texts, times, Exif and what follows its end; undefined if it cannot be walked through. */
export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const kept: { readonly type: string; readonly chunk: Uint8Array }[] = [];
  let orientation = 1;
  const view = viewOf(bytes);
  for (let at = signatureLength; kept.at(-1)?.type !== 'IEND';) {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = letters(bytes, at + 4, at + 8);
    if (type === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end - 4));
    if (needed.has(type)) kept.push({ type, chunk: bytes.subarray(at, end) });
    at = end;
  }
  const first = kept.findIndex(({ type }) => type === 'IDAT');
  if (first === -1) return undefined;
  const chunks = kept.map(({ chunk }) => chunk);
  if (orientation !== 1) chunks.splice(first, 0, exifChunk(orientation));
  return joined([bytes.subarray(0, signatureLength), ...chunks]);
}

function exifChunk(orientation: number): Uint8Array {
  const body = joined([latinBytes('eXIf'), orientationTiff(orientation)]);
  const chunk = new Uint8Array(body.length + 8);
  const view = viewOf(chunk);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}
