import { joined, latinBytes, letters, viewOf } from './bytes.ts';

/** A piece of a RIFF file (WebP, WAV). */
export interface RiffChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const headLength = 12;

/** Undefined if it cannot be walked through. Who streams a recording may not know its length: it reaches to the end. */
export function riffChunks(bytes: Uint8Array): readonly RiffChunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: RiffChunk[] = [];
  for (let at = headLength; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const type = letters(bytes, at, at + 4);
    const end = at + 8 + length;
    if (end > bytes.length && type !== 'data') return undefined;
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    at = end + (length % 2);
  }
  return chunks.length === 0 ? undefined : chunks;
}

export function riffFile(form: string, chunks: readonly RiffChunk[]): Uint8Array {
  const body = joined(
    chunks.flatMap(({ type, data }) => [
      latinBytes(type),
      uint32(data.length),
      data,
      new Uint8Array(data.length % 2),
    ]),
  );
  return joined([latinBytes('RIFF'), uint32(body.length + 4), latinBytes(form), body]);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}
