import { createCollector, type Collector } from '@langnghe/collection';
import { openCollection, openRegister } from '@langnghe/databases';
import { grassrootsDemocracy } from '@langnghe/examples';
import type { Checked } from '@langnghe/language';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createExampleStudy,
  crowdedIn,
  drawStudySample,
  freezeStudy,
  openDataFolder,
  openStudy,
  putFrame,
  readStudy,
  type DataFolder,
  type Freeze,
  type HandOver,
  type OpenedStudy,
  type Study,
} from '../src/index.ts';

/** A data folder with both stores open, as the server holds them. */
export interface Workplace {
  readonly data: DataFolder;
  readonly register: Awaited<ReturnType<typeof openRegister>>;
  readonly collection: Awaited<ReturnType<typeof openCollection>>;
  readonly collector: Collector;
  readonly leave: () => Promise<void>;
}

export async function workplace(): Promise<Workplace> {
  const data = await openDataFolder(await mkdtemp(join(tmpdir(), 'langnghe-study-')));
  const register = await openRegister(data.register);
  const collection = await openCollection(data.collection);
  const collector = await createCollector({
    db: collection,
    spoolFolder: data.spool,
    crowdedClasses: crowdedIn(data),
  });
  const leave = async (): Promise<void> => {
    await collector.dispose();
    await register.destroy();
    await collection.destroy();
    await rm(data.path, { recursive: true });
  };
  return { data, register, collection, collector, leave };
}

export function unwrap<T>(checked: Checked<T>): T {
  if (!checked.ok)
    throw new Error(checked.issues.map((issue) => `${issue.code}: ${issue.message.en}`).join('\n'));
  return checked.value;
}

export function freezing({ collection }: Workplace): Freeze {
  return (study, today) => freezeStudy(study, collection, today);
}

export async function drawnExample(data: DataFolder): Promise<Study> {
  const created = unwrap(await createExampleStudy(data));
  unwrap(await putFrame(created, { text: await grassrootsDemocracy.frame() }));
  const framed = unwrap(await readStudy(data, created.id));
  unwrap(await drawStudySample(framed, { method: 'pps', units: 25, take: 20, seed: 'thử' }));
  return unwrap(await readStudy(data, created.id));
}

export function open(place: Workplace, study: Study, handOver: HandOver): Promise<Checked<OpenedStudy>> {
  return openStudy(study, {
    register: place.register,
    handOver,
    address: 'http://localhost:8080',
    language: 'vi',
    today: '2026-11-09',
    entropy: (bytes) => new Uint8Array(randomBytes(bytes)),
  });
}
