import { openCollection } from '@langnghe/databases';
import { civilDate, type Checked } from '@langnghe/language';
import {
  freezeStudy,
  processStudy,
  protectStudy,
  publishStudy,
  releaseMicrodata,
  weighStudy,
  type Study,
} from '@langnghe/study';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../attack.ts';
import { study } from '../scene/field.ts';
import type { Grouped } from '../scene/grouped.ts';
import type { Scene } from '../scene/scene.ts';
import { attackColluders } from './colluders.ts';
import { attackMicrodata } from './microdata.ts';
import { attackPersonalWords } from './personal-words.ts';
import { tablesIn, type PublishedTable } from './published-tables.ts';
import { attackTables } from './table-attack.ts';

/** From their close to what is published; while no server has the data folder. */
export async function attackGroupedStudies(scene: Scene, grouped: Grouped): Promise<Finding[]> {
  const { tabled, single, words } = grouped;
  const today = civilDate(new Date());
  const db = await openCollection(scene.data.collection);
  try {
    const open = await study(scene.data, tabled.field.id);
    const done = await processStudy(
      open,
      (one) => freezeStudy(one, db, today),
      today,
      () => undefined,
    );
    if (done.failed !== null) throw new Error(done.issues.map(({ message }) => message.en).join('; '));
    passed(await freezeStudy(await study(scene.data, single.field.id), db, today));
  } finally {
    await db.destroy();
  }
  const published = await study(scene.data, tabled.field.id);
  passed(await publishStudy(published, today));
  const tables = tablesIn(await readFile(join(published.folder, 'publication', 'tables.json'), 'utf8'));
  const releases = [tables, ...(await otherNoise(scene, published))];
  passed(await weighStudy(await study(scene.data, single.field.id)));
  const released = await study(scene.data, single.field.id);
  passed(await releaseMicrodata(released, today));
  const wrongly = [await releaseMicrodata(published, today), await releaseMicrodata(released, today)];
  return [
    await attackTables(scene, tables, tabled.given),
    attackColluders(scene, releases, tables, tabled.given),
    await attackPersonalWords(scene, [published, released], words),
    await attackMicrodata(scene, released, wrongly.filter(({ ok }) => ok).length),
  ];
}

/** The same study protected again in copies of its folder: what its readers might have been shown instead. */
async function otherNoise(scene: Scene, published: Study): Promise<readonly (readonly PublishedTable[])[]> {
  const found: (readonly PublishedTable[])[] = [];
  for (let time = 0; time < scene.effort.releases; time += 1) {
    const folder = await mkdtemp(join(scene.place.temporary, 'noise-'));
    await cp(published.folder, folder, { recursive: true });
    await rm(join(folder, 'publication'), { recursive: true });
    passed(await protectStudy({ ...published, folder }));
    found.push(tablesIn(await readFile(join(folder, 'publication', 'tables.json'), 'utf8')));
    await rm(folder, { recursive: true });
  }
  return found;
}

function passed<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message.en).join('; '));
}
