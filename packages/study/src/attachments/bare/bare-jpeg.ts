import { joined, latinBytes, letters } from './bytes.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const exif = 'Exif\0\0';

/**
 * A JPEG without what a camera writes beside the picture (Exif, XMP, IPTC, comments, thumbnails, further pictures after
 * its end); undefined if it cannot be walked through. Colours and which way up it is stay.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === 0xd9) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && letters(segment, 4, 10) === exif)
      orientation = orientationOf(segment.subarray(10));
    if (marker === 0xe0 && letters(segment, 4, 9) === 'JFIF\0') kept.push(withoutThumbnail(segment));
    else if (isOfThePicture(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    const scanned = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanned));
    at = scanned;
    // Cut short on its way, as it is shown all the same.
    if (at >= bytes.length) break;
  }
  if (kept.length === 0) return undefined;
  const start = Uint8Array.of(0xff, 0xd8);
  return joined([
    start,
    ...(orientation === 1 ? [] : [turned(orientation)]),
    ...kept,
    Uint8Array.of(0xff, 0xd9),
  ]);
}

/** Not an application's segment nor a comment, save the colour profile and Adobe's colour transform. */
function isOfThePicture(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe2) return letters(segment, 4, 16) === 'ICC_PROFILE\0';
  return marker === 0xee && letters(segment, 4, 9) === 'Adobe';
}

function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length < 18) return segment;
  const bare = Uint8Array.from(segment.subarray(0, 18));
  bare.set([0, 16], 2);
  bare.set([0, 0], 16);
  return bare;
}

/** Where a marker follows that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function turned(orientation: number): Uint8Array {
  const body = joined([latinBytes(exif), orientationTiff(orientation)]);
  return joined([Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body]);
}
