import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { witnessFiles } from './folder.ts';
import { openWitness, WitnessFolderError } from './witness.ts';

/** What is unsafe in a witness's folder, with the file. */
export interface WitnessFault {
  readonly fault: 'unusable' | 'open-to-others' | 'ledger-damaged' | 'no-list';
  readonly file: string;
}

export async function examineWitness(folder: string): Promise<WitnessFault[]> {
  const faults: WitnessFault[] = [];
  for (const name of ['', witnessFiles.keys, witnessFiles.ledger]) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && (found.mode & 0o077) !== 0) faults.push({ fault: 'open-to-others', file });
  }
  try {
    const witness = await openWitness(folder);
    const { ledger } = witness;
    if (ledger?.isIntact() === false)
      faults.push({ fault: 'ledger-damaged', file: join(folder, witnessFiles.ledger) });
    ledger?.end();
    if ((await witness.study()) === undefined)
      faults.push({ fault: 'no-list', file: join(folder, witnessFiles.manifest) });
  } catch (error) {
    if (!(error instanceof WitnessFolderError)) throw error;
    faults.push({ fault: 'unusable', file: error.file });
  }
  return faults;
}
