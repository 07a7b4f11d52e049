/** Puts records into a spool and prints what became of each. Arguments: the spool's id, file, key file, how many. */
import { randomBytes } from 'node:crypto';
import { SpoolError } from '../src/spool-error.ts';
import { openSpool } from '../src/spool.ts';

const [, , id = '', path = '', keyPath = '', count = '0'] = process.argv;
const spool = await openSpool({ id, path, keyPath }, randomBytes);
for (let n = 0; n < Number(count); n++) {
  const outcome = await spool.put(Buffer.from(`record ${String(n)}`)).then(
    () => 'kept',
    (error: unknown) => (error instanceof SpoolError ? error.code : String(error)),
  );
  console.log(outcome);
}
await spool.close();
