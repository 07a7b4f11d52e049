import { riffChunks, riffFile } from './riff.ts';

const needed = new Set(['fmt ', 'fact', 'data']);

/** A WAV without names, dates and the recorder's own notes; undefined if it cannot be walked through. */
export function bareWav(bytes: Uint8Array): Uint8Array | undefined {
  const kept = riffChunks(bytes)?.filter(({ type }) => needed.has(type)) ?? [];
  return kept.length === 0 ? undefined : riffFile('WAVE', kept);
}
