import { checkPublication } from '@langnghe/audit';
import { openCollection } from '@langnghe/databases';
import { civilDate } from '@langnghe/language';
import { freezeStudy, processStudy, protectStudy, publishStudy, type Freeze } from '@langnghe/study';
import { join } from 'node:path';
import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import { bytesOf, filesBelow } from '../scene/files.ts';
import { study } from '../scene/field.ts';
import { anyMarkers } from '../scene/marker.ts';
import type { Scene } from '../scene/scene.ts';

const secondRelease = {
  number: 24,
  name: { vi: 'So hai lần công bố', en: 'Differencing two releases' },
  view: { vi: 'Người đọc mọi bảng đã công bố.', en: 'A reader of every published table.' },
  tried: {
    vi: 'Xin công bố lần thứ hai, với nhiễu khác.',
    en: 'Asked for a second release, with other noise.',
  },
};
const texts = {
  number: 25,
  name: { vi: 'Lời viết trong tệp công bố', en: 'Words of people in what is published' },
  view: {
    vi: 'Mọi tệp đã công bố và bộ dữ liệu đông cứng.',
    en: 'Every published file, and the frozen dataset.',
  },
  tried: {
    vi: 'Tìm lời viết đã đánh dấu trong tệp công bố, và thứ tự hay chỗ nối lời viết với câu trả lời khác.',
    en: 'Searched what is published for marked words, and the dataset for a join of words with other answers.',
  },
};

const publicAudit = {
  number: 19,
  name: { vi: 'Kiểm tra công khai', en: 'Public audit' },
  view: {
    vi: 'Người đọc, với các tệp đã công bố và không gì khác.',
    en: 'A reader with the published files and nothing else.',
  },
  tried: {
    vi: 'Chạy phép kiểm tra trên bản công bố, rồi trên các bản bị sửa: cam kết, phiếu hỏi, số đếm, bảng số liệu.',
    en: 'Ran the check on the publication, then on copies with promises, questions, counts or tables altered.',
  },
};

/** The first study, from its close to its publication, and once more. */
export async function attackPublication(scene: Scene): Promise<Finding[]> {
  const [field] = scene.fields;
  if (field === undefined) throw new Error('no study');
  const closed = await study(scene.data, field.id);
  const db = await openCollection(scene.data.collection);
  const freeze: Freeze = (one, today) => freezeStudy(one, db, today);
  const done = await processStudy(closed, freeze, civilDate(new Date()), () => undefined).finally(() =>
    db.destroy(),
  );
  if (done.failed !== null)
    throw new Error(`not published: ${done.issues.map(({ message }) => message.en).join('; ')}`);
  const published = await publishStudy(await study(scene.data, field.id), civilDate(new Date()));
  if (!published.ok) throw new Error(published.issues.map(({ message }) => message.en).join('; '));
  const again = await protectStudy(await study(scene.data, field.id));
  const second = [
    exactly({ vi: 'lần công bố thứ hai được làm', en: 'second releases made' }, again.ok ? 1 : 0, 0),
  ];
  return [
    finding(publicAudit, scene.store.name, await auditFigures(closed.folder), {
      vi: 'Khảo sát bằng mẩu giấy; bỏ, thêm, lặp, đổi nhóm vé được thử trong packages/audit.',
      en: 'A study with slips; tickets dropped, added, doubled or given another class are tested in packages/audit.',
    }),
    finding(secondRelease, scene.store.name, second),
    finding(texts, scene.store.name, await wordsFound(closed.folder)),
  ];
}

async function wordsFound(folder: string): Promise<Figure[]> {
  let published = 0;
  for (const path of await filesBelow(join(folder, 'publication')))
    published += anyMarkers(await bytesOf(path));
  // Column names stand in a Parquet file as they are.
  const beside = (await bytesOf(join(folder, 'dataset', 'answers.parquet'))).includes('gop_y') ? 1 : 0;
  return [
    exactly({ vi: 'lời viết trong tệp công bố', en: 'words in what is published' }, published, 0),
    exactly({ vi: 'lời viết đứng cạnh câu trả lời khác', en: 'words beside other answers' }, beside, 0),
  ];
}

async function auditFigures(folder: string): Promise<Figure[]> {
  const text = async (name: string): Promise<string> =>
    (await bytesOf(join(folder, 'publication', name))).toString();
  const honest = { tickets: await text('tickets.json'), tables: await text('tables.json') };
  const altered = [
    { ...honest, tickets: honest.tickets.replace(/"answers": \d+,/, '"answers": 100000,') },
    { ...honest, tickets: honest.tickets.replace('"smallestBase": 30', '"smallestBase": 3') },
    { ...honest, tickets: honest.tickets.replace('gop_y', 'gop_z') },
    { ...honest, tickets: honest.tickets.replace(/"issued": \d+/, '"issued": 100000') },
    { ...honest, tables: honest.tables.replace(/"base": (\d)/, '"base": 1$1') },
    { ...honest, tables: `${honest.tables} ` },
  ];
  let green = 0;
  for (const files of altered) if ((await checkPublication(files)).holds) green += 1;
  const { checks } = await checkPublication(honest);
  return [
    exactly(
      { vi: 'điều sai trong bản đúng', en: 'failures on the honest publication' },
      checks.filter(({ holds }) => !holds).length,
      0,
    ),
    exactly(
      {
        vi: `bản sửa không bị phát hiện trong ${String(altered.length)}`,
        en: `altered copies not found of ${String(altered.length)}`,
      },
      green,
      0,
    ),
  ];
}
