import { statfs } from 'node:fs/promises';

/** `f_type` of file systems that copy on write: old blocks, and with them an order, stay on the disk. */
const copyOnWrite: ReadonlyMap<number, string> = new Map([
  [0x9123683e, 'btrfs'],
  [0x2fc12fc1, 'zfs'],
  [0x794c7630, 'overlay'],
  [0xca451a4e, 'bcachefs'],
]);

export type SpoolFileSystem =
  { readonly suitable: true } | { readonly suitable: false; readonly name: string };

/** Whether a folder is on a file system that forgets what is overwritten; for `doctor` and at opening. */
export async function spoolFileSystem(
  folder: string,
  typeOf: (folder: string) => Promise<number> = async (path) => (await statfs(path)).type,
): Promise<SpoolFileSystem> {
  const name = copyOnWrite.get(await typeOf(folder));
  return name === undefined ? { suitable: true } : { suitable: false, name };
}
