import { serverBinaries, startCluster } from '@langnghe/databases/cluster';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttackedStore } from './store.ts';

export const storeKinds = ['sqlite', 'postgres'] as const;
export type StoreKind = (typeof storeKinds)[number];

/** The store that the data folder will use; undefined when this machine has none of that kind. */
export async function openStore(kind: StoreKind, dataFolder: string): Promise<AttackedStore | undefined> {
  if (kind === 'sqlite')
    return { kind, name: 'SQLite', anew: () => Promise.resolve(), stop: () => Promise.resolve() };
  const programs = serverBinaries();
  if (programs === undefined) return undefined;
  const { files, createDatabase, log, stop } = await startCluster(programs);
  let made = 0;
  const databases = async (folder: string): Promise<{ register: string; collection: string }> => {
    const number = made === 0 ? '' : String(made);
    made += 1;
    const addresses = {
      register: await createDatabase(`register${number}`),
      collection: await createDatabase(`collection${number}`),
    };
    await writeFile(join(folder, 'stores.json'), JSON.stringify(addresses), { mode: 0o600 });
    return addresses;
  };
  const addresses = await databases(dataFolder);
  const anew = async (folder: string): Promise<void> => {
    await databases(folder);
  };
  return { kind, name: 'PostgreSQL', files, programs, addresses, log, anew, stop };
}
