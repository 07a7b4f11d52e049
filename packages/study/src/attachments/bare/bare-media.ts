import { attachmentKind, beginsAs } from '../attachment-kind.ts';
import type { Attachments } from '../kept-files.ts';
import { bareGif } from './bare-gif.ts';
import { bareJpeg } from './bare-jpeg.ts';
import { bareMp3 } from './bare-mp3.ts';
import { bareMp4 } from './bare-mp4.ts';
import { barePng } from './bare-png.ts';
import { bareWav } from './bare-wav.ts';
import { bareWebp } from './bare-webp.ts';

const bareners: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  'image/png': barePng,
  'image/jpeg': bareJpeg,
  'image/gif': bareGif,
  'image/webp': bareWebp,
  'audio/mpeg': bareMp3,
  'audio/mp4': bareMp4,
  'audio/wav': bareWav,
  'video/mp4': bareMp4,
};

/**
 * A picture, sound or film without what tells where, when, by whom and with which device it was made; what is heard and
 * seen stays as it is, bit by bit. Undefined if it is not what its name says.
 */
export function bareMedia(name: string, bytes: Uint8Array): Uint8Array | undefined {
  const format = attachmentKind(name);
  if (format === undefined || !beginsAs(bytes, format)) return undefined;
  return bareners[format.type]?.(bytes);
}

/** Files as they may be kept; one that is not what its name says stays as it came, to be refused. */
export const bareFiles = (files: Attachments): Attachments =>
  new Map([...files].map(([name, bytes]) => [name, bareMedia(name, bytes) ?? bytes]));
