import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import { bytesOf, filesBelow } from '../scene/files.ts';
import { anyMarkers } from '../scene/marker.ts';
import type { Scene } from '../scene/scene.ts';
import type { Watch } from '../scene/watch.ts';

const test = {
  number: 5,
  name: { vi: 'Nhật ký ghi trước (WAL)', en: 'Write-ahead log' },
  view: {
    vi: 'Nhật ký của kho từ lúc mở đến sau khi đóng.',
    en: 'The store’s log from the opening until after the close.',
  },
  tried: {
    vi: 'Xem nhiều lần trong lúc thu và một lần sau khi đóng xem có câu trả lời nào trong nhật ký không.',
    en: 'Looked several times during the field, and after the close, for any answer in the log.',
  },
};

export async function attackWriteAheadLog(scene: Scene, watch: Watch): Promise<Finding> {
  const figures: Figure[] = [
    exactly(
      {
        vi: `câu trả lời trong tệp bất kỳ trước khi đóng (${String(watch.looks)} lần xem)`,
        en: `answers in any file before the close (${String(watch.looks)} looks)`,
      },
      watch.markersFound,
      0,
    ),
  ];
  if (scene.store.kind === 'sqlite') {
    const size = await stat(`${scene.data.collection}-wal`).then(
      (found) => found.size,
      () => 0,
    );
    figures.push(
      exactly(
        { vi: 'byte trong tệp -wal sau khi đóng', en: 'bytes in the -wal file after the close' },
        size,
        0,
      ),
    );
  } else {
    let left = 0;
    for (const path of await filesBelow(join(scene.store.files, 'pg_wal')))
      left += anyMarkers(await bytesOf(path));
    figures.push(
      exactly(
        { vi: 'lệnh ghi câu trả lời trước khi đóng', en: 'inserts of answers before the close' },
        watch.insertsLogged,
        0,
      ),
      exactly(
        { vi: 'câu trả lời trong pg_wal sau khi đóng', en: 'answers in pg_wal after the close' },
        left,
        0,
      ),
    );
  }
  return finding(test, scene.store.name, figures);
}
