import { accepted, refused, type Checked } from '@langnghe/language';
import { sealing } from '#lib/respond/server/sealing.ts';
import { keyingQuality } from '@langnghe/paper-entry';
import { closeStudy, freezeStudy } from '@langnghe/study';
import type { AnswerService } from './answer-service.ts';
import { collection, collector } from './collection.ts';
import { paperRooms } from './paper-rooms.ts';
import { spoolIssue } from './spool-issue.ts';
import { studyOf } from './study-of.ts';
import { troubleNow } from './trouble-now.ts';

/** The service itself, in the process that has the answers. */
export const collecting: AnswerService = {
  open: (study) =>
    told(async () => {
      await collector.read().open(study);
      return accepted(null);
    }),
  close: (id, today) =>
    told(async () => {
      const room = await paperRooms.read().find(id);
      const closed = await closeStudy(await studyOf(id), collector.read(), today, room);
      if (closed.ok) paperRooms.read().forget(id);
      if (closed.ok) await sealing.read().forget(id);
      return closed;
    }),
  closingIssues: async (id) => (await (await paperRooms.read().find(id))?.closingIssues()) ?? [],
  freeze: (id, today) => told(async () => freezeStudy(await studyOf(id), collection.read(), today)),
  erase: (id) =>
    told(async () => {
      const gone = await collector.read().erase(id);
      await sealing.read().forget(id);
      const paper = await paperRooms.read().erase(id);
      return accepted({ ...gone, paper_form_file: paper });
    }),
  roundedCount: (id) => Promise.resolve(collector.read().roundedCount(id)),
  addForms: ({ study, template, hashes }) =>
    told(async () => {
      const room = await paperRooms.read().open(study);
      await room.addPrinting(template, hashes);
      return accepted(null);
    }),
  paper: async (id) => {
    const room = await paperRooms.read().find(id);
    if (room === null) return null;
    const { settings, forms } = room.tray;
    return { pass: settings.pass, counts: room.counts, quality: keyingQuality(forms) };
  },
  troubles: troubleNow,
};

/** A spool that cannot be used is the operator's to mend, and told; everything else is a fault of ours. */
async function told<T>(work: () => Promise<Checked<T>>): Promise<Checked<T>> {
  try {
    return await work();
  } catch (error) {
    return refused([spoolIssue(error)]);
  }
}
