import { serverBinaries, startCluster } from '@langnghe/databases/cluster';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttackedStore } from './store.ts';

export const storeKinds = ['sqlite', 'postgres'] as const;
export type StoreKind = (typeof storeKinds)[number];

/** The store that the data folder will use; undefined when this machine has none of that kind. */
export async function openStore(kind: StoreKind, dataFolder: string): Promise<AttackedStore | undefined> {
  if (kind === 'sqlite') return { kind, name: 'SQLite', stop: () => Promise.resolve() };
  const programs = serverBinaries();
  if (programs === undefined) return undefined;
  const { files, createDatabase, log, stop } = await startCluster(programs);
  const addresses = {
    register: await createDatabase('register'),
    collection: await createDatabase('collection'),
  };
  await writeFile(join(dataFolder, 'stores.json'), JSON.stringify(addresses), { mode: 0o600 });
  return { kind, name: 'PostgreSQL', files, programs, addresses, log, stop };
}
