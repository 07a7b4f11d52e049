import { createCollector, readClosedAnswers, type ClosedAnswer, type Collector } from '@langnghe/collection';
import { openCollection, openRegister } from '@langnghe/databases';
import { grassrootsDemocracy } from '@langnghe/examples';
import { civilDate, type Checked } from '@langnghe/language';
import type { Slip } from '@langnghe/tickets';
import {
  closeStudy,
  createExampleStudy,
  describeStudy,
  drawStudySample,
  keepSealedAnswers,
  keysFile,
  openDataFolder,
  openStudy,
  putFrame,
  putWitness,
  readStudy,
  replaceWorkbook,
  witnessRequest,
  type DataFolder,
  type Study,
} from '@langnghe/study';
import { randomBytes } from 'node:crypto';

export interface OpenExample {
  readonly id: string;
  /** As printed, in no order. */
  readonly slips: readonly Slip[];
}

export interface ExampleChanges {
  /** With tickets: what differs from the example's description. */
  readonly description?: Parameters<typeof describeStudy>[1];
  /** Slips per unit; 20 make 500. */
  readonly take?: number;
  /** Of a study with a witness: what that makes of the office's request. */
  readonly witness?: (request: string) => Promise<string>;
}

/** The example study, opened in a data folder that no server has now: the slips are really minted and handed over. */
export async function openExample(
  dataFolder: string,
  address: string,
  changes: ExampleChanges = {},
): Promise<OpenExample> {
  const data = await openDataFolder(dataFolder);
  return openDrawn(data, passed(await createExampleStudy(data)).id, address, changes);
}

/** A study with the example's description and workplaces that asks what the given workbook (or zip) asks. */
export async function openForm(
  dataFolder: string,
  address: string,
  form: Uint8Array,
  id: string,
): Promise<OpenExample> {
  const data = await openDataFolder(dataFolder);
  passed(await createExampleStudy(data, id));
  passed(await replaceWorkbook(await study(data, id), form));
  const nothing = { breaks: [], leftOut: [], measures: [], mainQuestion: '', consentQuestion: '' };
  passed(await describeStudy(await study(data, id), { ...nothing, questionsReviewed: true }));
  return openDrawn(data, id, address);
}

async function openDrawn(
  data: DataFolder,
  id: string,
  address: string,
  { description = {}, take = 20, witness }: ExampleChanges = {},
): Promise<OpenExample> {
  passed(await putFrame(await study(data, id), { text: await grassrootsDemocracy.frame() }));
  passed(await describeStudy(await study(data, id), description));
  const design = { method: 'pps', units: 25, take, seed: grassrootsDemocracy.drawSeed } as const;
  passed(await drawStudySample(await study(data, id), design));
  if (witness !== undefined) {
    const promise = await witness(passed(witnessRequest(await study(data, id))));
    passed(await putWitness(await study(data, id), promise));
  }
  const register = await openRegister(data.register);
  try {
    const opened = await withCollector(data, async (collector) =>
      openStudy(await study(data, id), {
        register,
        handOver: (collected) => collector.open(collected),
        address,
        language: 'vi',
        today: civilDate(new Date()),
        entropy: randomBytes,
        tickets: { keysFile: keysFile(data, id), clientHash: '0'.repeat(64) },
      }),
    );
    return { id, slips: passed(opened).slips };
  } finally {
    await register.destroy();
  }
}

/** Closes the study while no server has the folder, and gives what had been received. */
export async function closeExample(dataFolder: string, id: string): Promise<readonly ClosedAnswer[]> {
  const data = await openDataFolder(dataFolder);
  return withCollector(data, async (collector, db) => {
    passed(await closeStudy(await study(data, id), collector));
    return readClosedAnswers(db, id);
  });
}

/** What a study that is closed, and not frozen yet, has received. */
export async function closedAnswers(dataFolder: string, id: string): Promise<readonly ClosedAnswer[]> {
  const data = await openDataFolder(dataFolder);
  const db = await openCollection(data.collection);
  try {
    return await readClosedAnswers(db, id);
  } finally {
    await db.destroy();
  }
}

/** Closes a sealed study, whose answers then lie in its folder; however few there are. */
export async function closeSealedExample(dataFolder: string, id: string): Promise<void> {
  const data = await openDataFolder(dataFolder);
  await withCollector(data, async (collector, db) => {
    passed(await closeStudy(await study(data, id), collector));
    const { manifest } = await study(data, id);
    await keepSealedAnswers(await study(data, id), manifest?.hash ?? '', db, 1);
  });
}

type CollectionStore = Awaited<ReturnType<typeof openCollection>>;

async function withCollector<T>(
  data: DataFolder,
  work: (collector: Collector, db: CollectionStore) => Promise<T>,
): Promise<T> {
  const db = await openCollection(data.collection);
  const collector = await createCollector({ db, spoolFolder: data.spool });
  try {
    return await work(collector, db);
  } finally {
    await collector.dispose();
    await db.destroy();
  }
}

async function study(data: DataFolder, id: string): Promise<Study> {
  return passed(await readStudy(data, id));
}

function passed<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
}
