import { unzipSync, type UnzipFileInfo } from 'fflate';

export interface ArchiveEntry {
  readonly name: string;
  readonly unpacked: number;
}

/** The directory of a zip without unpacking anything, or null when it cannot be read. */
export function archiveDirectory(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const entries: ArchiveEntry[] = [];
  const list = ({ name, originalSize }: UnzipFileInfo): boolean => {
    entries.push({ name, unpacked: originalSize });
    return false;
  };
  try {
    unzipSync(bytes, { filter: list });
  } catch {
    return null;
  }
  return entries;
}
