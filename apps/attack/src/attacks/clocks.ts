import { relative } from 'node:path';
import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import { bytesOf, changedAt, filesBelow } from '../scene/files.ts';
import type { Scene } from '../scene/scene.ts';
import type { Watch } from '../scene/watch.ts';

const test = {
  number: 6,
  name: { vi: 'Tìm giờ giấc', en: 'Scan for clocks' },
  view: {
    vi: 'Mọi cột, mọi tệp, tên tệp và giờ của tệp sau khi đóng.',
    en: 'Every column, file, file name and file time after the close.',
  },
  tried: {
    vi: 'Tìm giờ (chi tiết hơn ngày) trong kho câu trả lời và hồ sơ khảo sát, và tệp có giờ trong lúc thu, trước và sau khi đóng.',
    en: 'Looked for times finer than a day in the store and the studies’ files, and for files timed within the field, before and after the close.',
  },
};

/** A day with a time, or a Unix time of this decade in seconds or milliseconds. */
const clock = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|(?<![\d.])1[789]\d{8}(?:\d{3})?(?![\d.])/;

export async function attackClocks(scene: Scene, watch: Watch): Promise<Finding> {
  const figures: Figure[] = [
    exactly(
      { vi: 'giá trị có giờ trong kho', en: 'values with a time in the store' },
      await timedValues(scene),
      0,
    ),
    await timedFiles(scene),
    await changedInField(scene, watch),
    {
      what: {
        vi: 'trong lúc thu: tệp có giờ của một câu trả lời',
        en: 'in the field: files with the time of an answer',
      },
      found: watch.timedFiles.length === 0 ? '0' : watch.timedFiles.slice(0, 3).join(', '),
      allowed: '= 0',
      held: watch.timedFiles.length === 0,
    },
    exactly(
      {
        vi: 'trong lúc thu: kho tạm đổi giờ inode cả khi không ai gửi',
        en: 'in the field: spools’ inodes change though nobody sends',
      },
      watch.beats ? 1 : 0,
      1,
    ),
  ];
  return finding(test, scene.store.name, figures);
}

async function timedValues({ tools }: Scene): Promise<number> {
  let timed = 0;
  for (const table of ['answer', 'spent', 'slip', 'collected_study'])
    for (const row of await tools.rows('collection', `select * from ${table}`))
      timed += Object.entries(row).filter(
        ([name, value]) => name !== 'key' && name !== 'hash' && clock.test(String(value)),
      ).length;
  return timed;
}

async function timedFiles({ data }: Scene): Promise<Figure> {
  const timed: string[] = [];
  for (const path of await filesBelow(data.studies)) {
    if (clock.test(path)) timed.push(relative(data.studies, path));
    else if (path.endsWith('.json') && clock.test((await bytesOf(path)).toString()))
      timed.push(relative(data.studies, path));
  }
  return {
    what: { vi: 'tệp khảo sát có giờ', en: 'files of studies with a time' },
    found: timed.length === 0 ? '0' : timed.slice(0, 3).join(', '),
    allowed: '= 0',
    held: timed.length === 0,
  };
}

/** A file last changed in the field has the time of some answer. */
async function changedInField({ data }: Scene, { from, to }: Watch): Promise<Figure> {
  const changed: string[] = [];
  for (const path of await filesBelow(data.path)) {
    const at = await changedAt(path);
    if (at >= from && at <= to) changed.push(relative(data.path, path));
  }
  return {
    what: { vi: 'tệp sửa lần cuối trong lúc thu', en: 'files last changed during the field' },
    found: changed.length === 0 ? '0' : changed.slice(0, 3).join(', '),
    allowed: '= 0',
    held: changed.length === 0,
  };
}
