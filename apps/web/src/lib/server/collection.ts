import { createCollector, type Collector } from '@langnghe/collection';
import { openCollection, type CollectionTables } from '@langnghe/databases';
import type { Issue } from '@langnghe/language';
import type { Kysely } from 'kysely';
import { openSealing, sealing } from '#lib/respond/server/sealing.ts';
import { openPaperRooms, paperRooms } from './paper-rooms.ts';
import { slot } from './slot.ts';

/** The one door through which answers enter: `collector.read().submit(…)`. */
export const collector = slot<Collector>('collector');

/** The answer store behind it, for what is read after a study has closed. */
export const collection = slot<Kysely<CollectionTables>>('collection');

export interface CollectionPlace {
  readonly collection: string;
  readonly spool: string;
  readonly crowdedClasses: (study: string) => Promise<readonly string[]>;
}

/** Opens both; gives the function that closes them. */
export async function openCollecting(
  place: CollectionPlace,
  trouble: {
    readonly hear: (issue: Issue) => void;
    readonly forget: (issue: Issue) => void;
  },
): Promise<() => Promise<void>> {
  const db = await openCollection(place.collection);
  try {
    collector.fill(
      await createCollector({
        db,
        spoolFolder: place.spool,
        onTrouble: trouble.hear,
        onMended: trouble.forget,
        crowdedClasses: place.crowdedClasses,
      }),
    );
  } catch (error) {
    await db.destroy();
    throw error;
  }
  openSealing(place.spool);
  openPaperRooms(place.spool, collector.read());
  collection.fill(db);
  return async () => {
    await collector.read().dispose();
    await db.destroy();
    collector.empty();
    collection.empty();
    sealing.empty();
    paperRooms.empty();
  };
}
