import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';

/** The files, and `SHA256SUMS` of them all. */
export function withSums(files: readonly (readonly [name: string, content: string])[]): Map<string, string> {
  const sums = files.map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  return new Map([...files, ['SHA256SUMS', sums.join('')]]);
}

/** One folder of files as a zip; the same files give the same bytes. */
export function zipped(folder: string, files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  // The first moment a zip can hold, in whatever time zone: a file's own time would say when it was made.
  const mtime = new Date(1980, 0, 1);
  const entries = [...files].map(
    ([name, content]) => [`${folder}/${name}`, encoder.encode(content)] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime, level: 9 });
}
