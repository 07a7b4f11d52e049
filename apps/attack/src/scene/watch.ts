import { join } from 'node:path';
import { anyMarkers } from './marker.ts';
import { bytesOf, filesBelow } from './files.ts';
import type { Scene } from './scene.ts';

/** What was seen while the studies were open: taken at several moments, without the server's help. */
export interface Watch {
  readonly from: number;
  readonly to: number;
  readonly looks: number;
  /** Answers found in any file of stores, logs and temporary folders before a close. */
  readonly markersFound: number;
  /** PostgreSQL: records in the write-ahead log that put a row into the table of answers. */
  readonly insertsLogged: number;
  /** Two copies of the first study's spool, one half through and one at the end. */
  readonly spools: readonly Buffer[];
}

export interface Watcher {
  readonly look: () => Promise<void>;
  readonly copySpool: (study: string) => Promise<void>;
  readonly end: () => Promise<Watch>;
}

export async function startWatching(scene: Scene): Promise<Watcher> {
  const from = Date.now();
  const since = await logPosition(scene);
  let looks = 0;
  let markersFound = 0;
  const spools: Buffer[] = [];
  return {
    look: async () => {
      looks += 1;
      for (const folder of scene.searched)
        for (const path of await filesBelow(folder)) markersFound += anyMarkers(await bytesOf(path));
    },
    copySpool: async (study) => {
      spools.push(await bytesOf(join(scene.data.spool, `${study}.spool`)));
    },
    end: async () => {
      const to = Date.now();
      return { from, to, looks, markersFound, insertsLogged: await answersLogged(scene, since), spools };
    },
  };
}

async function logPosition({ store, tools }: Scene): Promise<string> {
  if (store.kind === 'sqlite') return '';
  const [found] = await tools.rows('collection', 'select pg_current_wal_lsn()::text as position');
  return String(found?.['position']);
}

async function answersLogged({ store, tools }: Scene, since: string): Promise<number> {
  if (store.kind === 'sqlite') return 0;
  const [answer] = await tools.rows('collection', "select pg_relation_filepath('answer') as path");
  const file = String(answer?.['path']).split('/').at(-1) ?? '';
  const log = await tools.program('pg_waldump', ['-p', join(store.files, 'pg_wal'), '-s', since]);
  return log.split('\n').filter((line) => /INSERT/.test(line) && line.includes(`/${file} `)).length;
}
