import { orientationOf, orientationTiff } from './orientation.ts';
import { riffChunks, riffFile } from './riff.ts';

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

/** A WebP without Exif and XMP; undefined if it cannot be walked through. */
export function bareWebp(bytes: Uint8Array): Uint8Array | undefined {
  const chunks = riffChunks(bytes);
  if (chunks === undefined) return undefined;
  const exif = chunks.find(({ type }) => type === 'EXIF')?.data;
  // Some writers put JPEG's six letters in front.
  const orientation = exif === undefined ? 1 : orientationOf(exif[0] === 0x45 ? exif.subarray(6) : exif);
  const kept = chunks
    .filter(({ type }) => needed.has(type))
    .map(({ type, data }) =>
      type === 'VP8X' ? { type, data: flagged(data, orientation !== 1) } : { type, data },
    );
  if (kept.length === 0) return undefined;
  const turned = orientation === 1 ? [] : [{ type: 'EXIF', data: orientationTiff(orientation) }];
  return riffFile('WEBP', [...kept, ...turned]);
}

function flagged(data: Uint8Array, turned: boolean): Uint8Array {
  const said = Uint8Array.from(data);
  said[0] = ((said[0] ?? 0) & ~(exifFlag | xmpFlag)) | (turned ? exifFlag : 0);
  return said;
}
