import type { Collector } from '@langnghe/collection';
import type { PaperRoom } from '@langnghe/paper-entry';
import { openPaperRoom, paperRoomIfAny } from '@langnghe/study';
import { slot } from './slot.ts';

export interface PaperRooms {
  /** Makes the room of an open study, at its first printing. */
  readonly open: (study: string) => Promise<PaperRoom>;
  /** null where no form was ever printed, or the study is closed. */
  readonly find: (study: string) => Promise<PaperRoom | null>;
  readonly forget: (study: string) => void;
}

/** Where forms on paper wait for the close, in the process that takes answers. */
export const paperRooms = slot<PaperRooms>('paper rooms');

export function openPaperRooms(spool: string, collector: Collector): void {
  const rooms = new Map<string, Promise<PaperRoom | null>>();
  const known = (study: string, make: () => Promise<PaperRoom | null>): Promise<PaperRoom | null> => {
    const room = rooms.get(study) ?? make();
    rooms.set(study, room);
    // A room that is not there, or could not be opened, is looked for again.
    room.then(
      (found) => found === null && rooms.delete(study),
      () => rooms.delete(study),
    );
    return room;
  };
  paperRooms.fill({
    open: async (study) =>
      (await known(study, () => paperRoomIfAny({ spool }, study, collector))) ??
      (await openPaperRoom({ spool }, study, collector)),
    find: (study) => known(study, () => paperRoomIfAny({ spool }, study, collector)),
    forget: (study) => void rooms.delete(study),
  });
}
