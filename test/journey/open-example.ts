import { createCollector } from '@langnghe/collection';
import { openCollection, openRegister } from '@langnghe/databases';
import { grassrootsDemocracy } from '@langnghe/examples';
import { civilDate, type Checked } from '@langnghe/language';
import type { Slip } from '@langnghe/tickets';
import {
  createExampleStudy,
  drawStudySample,
  openDataFolder,
  openStudy,
  putFrame,
  readStudy,
  type DataFolder,
  type Study,
} from '@langnghe/study';
import { randomBytes } from 'node:crypto';

export interface OpenExample {
  readonly id: string;
  /** As printed, in no order. */
  readonly slips: readonly Slip[];
}

/** The example study, opened in a data folder that no server has yet: the slips are really minted and handed over. */
export async function openExample(dataFolder: string, address: string): Promise<OpenExample> {
  const data = await openDataFolder(dataFolder);
  const id = passed(await createExampleStudy(data)).id;
  passed(await putFrame(await study(data, id), { text: await grassrootsDemocracy.frame() }));
  const design = { method: 'pps', units: 25, take: 20, seed: grassrootsDemocracy.drawSeed } as const;
  passed(await drawStudySample(await study(data, id), design));
  const register = await openRegister(data.register);
  const db = await openCollection(data.collection);
  const collector = await createCollector({ db, spoolFolder: data.spool });
  try {
    const { slips } = passed(
      await openStudy(await study(data, id), {
        register,
        handOver: (collected) => collector.open(collected),
        address,
        language: 'vi',
        today: civilDate(new Date()),
        entropy: randomBytes,
      }),
    );
    return { id, slips };
  } finally {
    await collector.dispose();
    await db.destroy();
    await register.destroy();
  }
}

async function study(data: DataFolder, id: string): Promise<Study> {
  return passed(await readStudy(data, id));
}

function passed<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
}
