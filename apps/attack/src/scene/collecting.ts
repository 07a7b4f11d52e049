import { createCollector, type Collector } from '@langnghe/collection';
import { openCollection } from '@langnghe/databases';
import type { DataFolder } from '@langnghe/study';

/** Works on the answers' side while no server has it. */
export async function withCollector<T>(
  data: DataFolder,
  work: (collector: Collector) => Promise<T>,
): Promise<T> {
  const db = await openCollection(data.collection);
  try {
    const collector = await createCollector({ db, spoolFolder: data.spool });
    try {
      return await work(collector);
    } finally {
      await collector.dispose();
    }
  } finally {
    await db.destroy();
  }
}
