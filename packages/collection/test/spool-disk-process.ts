/**
 * Puts records into a spool of 64 slots while the disk takes writes, then while it refuses most, then again; prints what
 * became of each. Linux's limit on the length of a file, set from outside by `prlimit`, stands in for the failing disk.
 * Arguments: the spool's id, file, key file.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { SpoolError } from '../src/spool-error.ts';
import { openSpool } from '../src/spool.ts';

const [, , id = '', path = '', keyPath = ''] = process.argv;
const limit = (bytes: string): void => {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
};
const spool = await openSpool({ id, path, keyPath }, randomBytes);
const put = async (name: string): Promise<void> => {
  const outcome = await spool.put(Buffer.from(name)).then(
    () => 'kept',
    (error: unknown) => (error instanceof SpoolError ? error.code : String(error)),
  );
  console.log(`${name} ${outcome}`);
};
const putAll = (name: string): Promise<unknown> =>
  Promise.all(Array.from({ length: 20 }, (_, n) => put(`${name}-${String(n)}`)));

await putAll('before');
// Half of the slots can be written: a group of twenty is cut short in its middle.
limit(String(4096 + 32 * 4096));
await putAll('during');
await put('still');
limit('unlimited');
await putAll('after');
await spool.close();
