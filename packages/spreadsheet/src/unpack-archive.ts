import { accepted, nfc, refused, type Checked } from '@langnghe/language';
import { unzipSync } from 'fflate';
import { archiveDirectory } from './archive.ts';
import { spreadsheetIssue } from './issues.ts';
import { fileKind } from './kind.ts';
import { defaultReadLimits } from './read-workbook.ts';

/** Files whose names start so are put in by systems, not by people. */
const systemFile = /(^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/;

/**
 * The files of a .zip by their names (NFC, without folders), or undefined when it is a workbook or no zip at all. Never
 * throws on any bytes; what unpacks to too much is refused from the directory.
 */
export function unpackArchive(bytes: Uint8Array): Checked<ReadonlyMap<string, Uint8Array>> | undefined {
  if (fileKind(bytes) !== 'zip') return undefined;
  const entries = archiveDirectory(bytes);
  if (entries === null) return refused([spreadsheetIssue('workbook-damaged', {})]);
  if (entries.some(({ name }) => /^(?:xl\/|word\/|content\.xml$|\[Content_Types\])/i.test(name)))
    return undefined;
  const limit = defaultReadLimits.unpackedBytes;
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limit)
    return refused([spreadsheetIssue('archive-too-large', {}, { limit: limit / 1024 / 1024 })]);
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') && !systemFile.test(name) });
    return accepted(
      new Map(Object.entries(files).map(([path, content]) => [nfc(path.replace(/^[^]*[\\/]/, '')), content])),
    );
  } catch {
    return refused([spreadsheetIssue('workbook-damaged', {})]);
  }
}
