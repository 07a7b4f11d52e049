import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { anyMarkers } from './marker.ts';
import { bytesOf, changedAt, filesBelow } from './files.ts';
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
  /** Files of the installation whose time, at the end of the field and before the close, is that of something in it. */
  readonly timedFiles: readonly string[];
  /** The spools' inodes changed after the last answer, though nobody sent any. */
  readonly beats: boolean;
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
      const timedFiles = await timedBetween(scene, from, to);
      const beats = await changesWithoutAnswers(scene, to);
      const insertsLogged = await answersLogged(scene, since);
      return { from, to, looks, markersFound, insertsLogged, timedFiles, beats, spools };
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

async function timedBetween({ data }: Scene, from: number, to: number): Promise<string[]> {
  const timed: string[] = [];
  for (const path of await filesBelow(data.path)) {
    const at = await changedAt(path);
    if (at >= from && at <= to) timed.push(relative(data.path, path));
  }
  return timed;
}

/** Beats are 2 to 8 seconds apart. */
const patience = 20_000;

async function changesWithoutAnswers({ data, fields }: Scene, since: number): Promise<boolean> {
  const paths = fields.map(({ id }) => join(data.spool, `${id}.spool`));
  const until = Date.now() + patience;
  while (Date.now() < until) {
    await wait(500);
    const times = await Promise.all(paths.map(async (path) => (await stat(path)).ctimeMs));
    if (times.every((time) => time > since)) return true;
  }
  return false;
}
