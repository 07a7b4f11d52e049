import { createCollector } from '@langnghe/collection';
import { openCollection } from '@langnghe/databases';
import { openDataFolder, openPaperRoom, readStudy } from '@langnghe/study';
import { formHashes, mintForms } from '@langnghe/tickets';
import { randomBytes } from 'node:crypto';

type Room = Awaited<ReturnType<typeof openPaperRoom>>;

/** The paper room of an open study in a data folder that no server has now. */
export async function inPaperRoom<T>(
  dataFolder: string,
  id: string,
  work: (room: Room) => Promise<T> | T,
): Promise<T> {
  const data = await openDataFolder(dataFolder);
  const db = await openCollection(data.collection);
  const collector = await createCollector({ db, spoolFolder: data.spool });
  try {
    return await work(await openPaperRoom(data, id, collector));
  } finally {
    await collector.dispose();
    await db.destroy();
  }
}

export interface OpenRoom {
  /** The room's word. */
  readonly pass: string;
  /** Of forms that nobody has entered. */
  readonly numbers: readonly string[];
}

/** Makes the room, as if forms of the first class had been printed; every form that is keyed in is wanted twice. */
export async function makePaperRoom(dataFolder: string, id: string): Promise<OpenRoom> {
  const data = await openDataFolder(dataFolder);
  const study = await readStudy(data, id);
  const classId = study.ok ? study.value.manifest?.classes[0]?.id : undefined;
  if (classId === undefined) throw new Error('the study is not open');
  const forms = mintForms([{ id: classId, forms: 30 }], randomBytes);
  const db = await openCollection(data.collection);
  const collector = await createCollector({ db, spoolFolder: data.spool });
  await collector.addForms(id, formHashes(id, forms));
  await collector.dispose();
  await db.destroy();
  return inPaperRoom(dataFolder, id, async ({ tray }) => {
    await tray.set({ secondShare: 1 });
    return { pass: tray.settings.pass, numbers: forms.map(({ number }) => number) };
  });
}
