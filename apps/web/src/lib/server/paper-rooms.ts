import type { Collector } from '@langnghe/collection';
import type { PaperRoom } from '@langnghe/paper-entry';
import { destroyPaperRoom, openPaperRoom, paperRoomIfAny } from '@langnghe/study';
import { slot } from './slot.ts';

export interface PaperRooms {
  /** Makes the room of an open study, at its first printing. */
  readonly open: (study: string) => Promise<PaperRoom>;
  /** null where no form was ever printed, or the study is closed. */
  readonly find: (study: string) => Promise<PaperRoom | null>;
  readonly forget: (study: string) => void;
  /** Whatever there is of it, key and forms; gives how many files went. */
  readonly erase: (study: string) => Promise<number>;
}

/** Where forms on paper wait for the close, in the process that takes answers. */
export const paperRooms = slot<PaperRooms>('paper rooms');

/** One room of a study in the process: whoever asks while it opens gets the same. */
export function openPaperRooms(spool: string, collector: Collector): void {
  const rooms = new Map<string, Promise<PaperRoom | null>>();
  const keep = <Room extends PaperRoom | null>(study: string, opening: Promise<Room>): Promise<Room> => {
    rooms.set(study, opening);
    const drop = (): void => {
      if (rooms.get(study) === opening) rooms.delete(study);
    };
    // A room that is not there, or could not be opened, is looked for again.
    opening.then((found) => found === null && drop(), drop);
    return opening;
  };
  paperRooms.fill({
    open: (study) => {
      const known = rooms.get(study) ?? Promise.resolve(null);
      return keep(
        study,
        known.then((found) => found ?? openPaperRoom({ spool }, study, collector)),
      );
    },
    find: (study) => rooms.get(study) ?? keep(study, paperRoomIfAny({ spool }, study, collector)),
    forget: (study) => void rooms.delete(study),
    erase: (study) => {
      rooms.delete(study);
      return destroyPaperRoom({ spool }, study);
    },
  });
}
