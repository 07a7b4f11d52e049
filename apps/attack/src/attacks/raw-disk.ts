import { relative } from 'node:path';
import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import { bytesOf, filesBelow } from '../scene/files.ts';
import { anyMarkers } from '../scene/marker.ts';
import type { Scene } from '../scene/scene.ts';

const test = {
  number: 4,
  name: { vi: 'Lục tìm trên ổ đĩa', en: 'Raw scan of the disk' },
  view: {
    vi: 'Mọi tệp của máy chủ sau khi đóng: kho, nhật ký, thư mục tạm, nơi giữ tạm.',
    en: 'Every file of the server after the close: stores, logs, temporary folders, spool.',
  },
  tried: {
    vi: 'Tìm câu trả lời trong từng tệp; chỉ kho câu trả lời được có.',
    en: 'Searched every file for answers; only the store of answers may have them.',
  },
};

export async function attackRawDisk(scene: Scene): Promise<Finding> {
  const allowed = await storeFiles(scene);
  const elsewhere: string[] = [];
  let inStore = 0;
  let files = 0;
  for (const folder of scene.searched)
    for (const path of await filesBelow(folder)) {
      files += 1;
      const found = anyMarkers(await bytesOf(path));
      if (found === 0) continue;
      if (allowed.some((one) => path === one || path.endsWith(one))) inStore += found;
      else elsewhere.push(relative(folder, path));
    }
  const left = (await filesBelow(scene.data.spool)).filter((path) => /\.(spool|key)(\.new)?$/.test(path));
  const figures: Figure[] = [
    {
      what: { vi: 'tệp khác có câu trả lời', en: 'other files with answers' },
      found: elsewhere.length === 0 ? '0' : elsewhere.slice(0, 5).join(', '),
      allowed: `= 0 (${String(files)} files)`,
      held: elsewhere.length === 0,
    },
    exactly({ vi: 'kho tạm và khóa còn lại', en: 'spools and keys left' }, left.length, 0),
    {
      what: { vi: 'lần thấy trong kho câu trả lời', en: 'hits in the store of answers' },
      found: String(inStore),
      allowed: '> 0',
      held: inStore > 0,
    },
  ];
  return finding(test, scene.store.name, figures, {
    vi: 'Các khối đã xóa của ổ đĩa và vùng swap không đọc: cần quyền quản trị; `doctor` báo khi có swap.',
    en: 'Freed blocks of the device and swap are not read: that needs the administrator; `doctor` tells of swap.',
  });
}

async function storeFiles({ store, tools, data }: Scene): Promise<string[]> {
  if (store.kind === 'sqlite') return [data.collection];
  const rows = await tools.rows(
    'collection',
    "select pg_relation_filepath(oid) as path from pg_class where relname = 'answer' union all " +
      "select pg_relation_filepath(reltoastrelid) from pg_class where relname = 'answer'",
  );
  return rows.map((row) => `/${String(row['path'])}`);
}
