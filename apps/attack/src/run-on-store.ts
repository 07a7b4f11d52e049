import { openDataFolder } from '@langnghe/study';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from './attack.ts';
import { attackBackups } from './attacks/backups.ts';
import { attackClocks } from './attacks/clocks.ts';
import { attackCrashes, killUnderLoad } from './attacks/crashes.ts';
import { attackDoubleSpend, spendAtOnce } from './attacks/double-spend.ts';
import { attackGroupedStudies } from './attacks/grouped-studies.ts';
import { attackIdentifiers } from './attacks/identifiers.ts';
import { attackListOwner, registerDigest } from './attacks/list-owner.ts';
import { attackLogs, leaveCanaries } from './attacks/logs.ts';
import { attackOverTheNetwork } from './attacks/over-the-network.ts';
import { attackRawDisk } from './attacks/raw-disk.ts';
import { attackSmallClasses } from './attacks/small-classes.ts';
import { attackRowOrder } from './attacks/row-order.ts';
import { attackPublication } from './attacks/publication.ts';
import { attackStoredElsewhere } from './attacks/stored-elsewhere.ts';
import { attackTransactionIds } from './attacks/transaction-ids.ts';
import { attackWriteAheadLog } from './attacks/write-ahead-log.ts';
import { answerTogether } from './scene/answer-together.ts';
import { closeField, openField } from './scene/field.ts';
import { answerInOrder } from './scene/fieldwork.ts';
import { openGrouped } from './scene/grouped.ts';
import { openStore, type StoreKind } from './scene/open-store.ts';
import type { Effort, Scene } from './scene/scene.ts';
import { startServer, type ServeCommand } from './scene/server.ts';
import { toolsFor } from './scene/tools.ts';
import { startWatching, type Watch } from './scene/watch.ts';

export interface StoreRun {
  readonly kind: StoreKind;
  /** An empty folder of its own. */
  readonly folder: string;
  readonly serve: ServeCommand;
  readonly effort: Effort;
  readonly progress: (said: string) => void;
}

/** Runs every attack that looks at a store; undefined when this machine has no such store. */
export async function attackStore(run: StoreRun): Promise<Finding[] | undefined> {
  const place = {
    data: join(run.folder, 'data'),
    temporary: join(run.folder, 'tmp'),
    logs: join(run.folder, 'logs'),
  };
  for (const folder of Object.values(place)) await mkdir(folder, { recursive: true, mode: 0o700 });
  const store = await openStore(run.kind, place.data);
  if (store === undefined) return undefined;
  try {
    const data = await openDataFolder(place.data);
    const { effort, serve } = run;
    const fields = [];
    for (let seed = 1; seed <= effort.seeds; seed += 1) {
      run.progress(`${store.name}: open ${String(seed)}/${String(effort.seeds)}`);
      fields.push(await openField(data, `hat-${String(seed).padStart(2, '0')}`, effort.people));
    }
    const spending = await openField(data, 'dung', 30);
    const killing = await openField(data, 'giet', Math.max(30, effort.kills * 20));
    const grouped = await openGrouped(data, effort.grouped);
    const searched = [
      place.data,
      place.temporary,
      place.logs,
      ...(store.kind === 'postgres' ? [store.files] : []),
    ];
    const tools = toolsFor(store, data);
    return await attackAll(
      { store, tools, serve, effort, data, place, searched, fields, spending, killing, grouped },
      run.progress,
    );
  } finally {
    await store.stop();
  }
}

async function attackAll(scene: Scene, say: (said: string) => void): Promise<Finding[]> {
  const findings: Finding[] = [];
  const progress = (said: string): void => say(`${scene.store.name}: ${said}`);
  const register = await registerDigest(scene);
  const acknowledged = await killUnderLoad(scene, (kills) => progress(`kill ${String(kills)}`));
  const watch = await inTheField(scene, findings, progress);
  findings.push(await attackListOwner(scene, register));
  const { tabled, single } = scene.grouped;
  for (const { id } of [...scene.fields, scene.spending, scene.killing, tabled.field, single.field]) {
    progress(`close ${id}`);
    await closeField(scene.data, id);
  }
  progress('search');
  findings.push(
    await attackRowOrder(scene),
    await attackTransactionIds(scene),
    await attackStoredElsewhere(scene),
    await attackRawDisk(scene),
    await attackWriteAheadLog(scene, watch),
    await attackClocks(scene, watch),
    await attackIdentifiers(scene),
    await attackCrashes(scene, acknowledged),
    ...(await attackPublication(scene)),
    ...(await attackGroupedStudies(scene, scene.grouped)),
    ...(await attackBackups(scene, progress)),
  );
  progress('small classes');
  const { found, field } = await attackSmallClasses(scene);
  progress('network');
  findings.push(found, ...(await attackOverTheNetwork(scene, field)));
  return findings;
}

/** Looks of the watcher at each study, beside the one at its end. */
const looks = 2;

async function inTheField(
  scene: Scene,
  findings: Finding[],
  progress: (said: string) => void,
): Promise<Watch> {
  const server = await startServer(scene.serve, scene.place);
  const watcher = await startWatching(scene);
  let watch: Watch;
  try {
    for (const [seed, field] of scene.fields.entries()) {
      progress(`answers ${String(seed + 1)}/${String(scene.fields.length)}`);
      const every = Math.ceil(field.codes.length / looks);
      await answerInOrder(server.url, field, seed % 2 === 0, async (arrival) => {
        if (seed === 0 && (arrival + 1) % every === 0) await watcher.copySpool(field.id);
        if (seed < 2 && (arrival + 1) % every === 0) await watcher.look();
      });
    }
    watch = await watcher.end();
    const { tabled, single } = scene.grouped;
    progress('answers to be published');
    for (const { field, given } of [tabled, single]) await answerTogether(server.url, field, given);
  } finally {
    await server.stop();
  }
  findings.push(...(await attackRunning(scene, progress)));
  return watch;
}

async function attackRunning(scene: Scene, progress: (said: string) => void): Promise<Finding[]> {
  progress('log canaries');
  const first = await startServer(scene.serve, scene.place);
  const canaries = await leaveCanaries(scene, first.url);
  const logs = await attackLogs(scene, canaries);
  progress('double spend');
  const spent = await spendAtOnce(scene, first.url);
  await first.kill();
  const second = await startServer(scene.serve, scene.place);
  try {
    return [logs, await attackDoubleSpend(scene, second, spent)];
  } finally {
    await second.stop();
  }
}
