import { latinBytes, letters, viewOf } from './bytes.ts';

const inside = new Set(['moov', 'trak', 'mdia']);
const telling = new Set(['udta', 'meta', 'uuid']);
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * A film or recording without place, names and times: their boxes are made free room, since the sound's places in the
 * file are counted from its beginning. Undefined if it cannot be walked through, or if it has a track of measurements.
 */
export function bareMp4(bytes: Uint8Array): Uint8Array | undefined {
  const bare = Uint8Array.from(bytes);
  return clear(bare, 0, bare.length) ? bare : undefined;
}

function clear(bytes: Uint8Array, from: number, to: number): boolean {
  const view = viewOf(bytes);
  for (let at = from; at + 8 <= to;) {
    const said = view.getUint32(at);
    const wide = said === 1 && at + 16 <= to;
    const length = said === 0 ? to - at : wide ? Number(view.getBigUint64(at + 8)) : said;
    const head = wide ? 16 : 8;
    if (length < head || at + length > to) return false;
    const type = letters(bytes, at + 4, at + 8);
    const [body, end] = [at + head, at + length];
    if (telling.has(type)) {
      bytes.set(latinBytes('free'), at + 4);
      bytes.fill(0, body, end);
    }
    // Version 1 counts seconds in eight bytes.
    if (dated.has(type)) bytes.fill(0, body + 4, Math.min(end, body + 4 + (bytes[body] === 1 ? 16 : 8)));
    if (type === 'hdlr' && letters(bytes, body + 8, body + 12) === 'meta') return false;
    if (inside.has(type) && !clear(bytes, body, end)) return false;
    at = end;
  }
  return true;
}
