import type { RegisterTables } from '@langnghe/databases';
import type { CivilDate } from '@langnghe/language';
import type { TicketClass } from '@langnghe/sampling';
import type { Kysely, Selectable } from 'kysely';
import type { ClassDisposition, Dispositions, FieldworkStage } from './study.ts';

type Register = Kysely<RegisterTables>;

/** Keeps a study in preparation with its classes, in place of an earlier preparation. False when it is open already. */
export async function keepPreparation(
  db: Register,
  study: string,
  classes: readonly TicketClass[],
  today: CivilDate,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const prepared = await trx
      .insertInto('study')
      .values({ study_id: study, stage: 'preparing', opened_on: today, closed_on: null })
      .onConflict((conflict) =>
        conflict
          .column('study_id')
          .doUpdateSet({ opened_on: today })
          .where('study.stage', '=', 'preparing' satisfies FieldworkStage),
      )
      .returning('study_id')
      .executeTakeFirst();
    if (prepared === undefined) return false;
    await trx.deleteFrom('ticket_class').where('study_id', '=', study).execute();
    await trx
      .insertInto('ticket_class')
      .values(classes.map((one) => newClass(study, one)))
      .execute();
    return true;
  });
}

function newClass(study: string, { id, stratum, invited }: TicketClass) {
  const counts = { slips_printed: invited, handed_out: 0, returned: 0, spoiled: 0, refused: 0 };
  return { study_id: study, class_id: id, stratum, invited, ...counts };
}

export async function moveStage(
  db: Register,
  study: string,
  from: FieldworkStage,
  change: { readonly stage: FieldworkStage; readonly closed_on?: CivilDate },
): Promise<boolean> {
  const moved = await db
    .updateTable('study')
    .set(change)
    .where('study_id', '=', study)
    .where('stage', '=', from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

export async function keepCounts(
  db: Register,
  study: string,
  classId: string,
  counts: Pick<ClassDisposition, 'handedOut' | 'returned' | 'spoiled' | 'refused'>,
): Promise<void> {
  const { handedOut, returned, spoiled, refused } = counts;
  await db
    .updateTable('ticket_class')
    .set({ handed_out: handedOut, returned, spoiled, refused })
    .where('study_id', '=', study)
    .where('class_id', '=', classId)
    .execute();
}

export async function readDispositions(db: Register, study: string): Promise<Dispositions | undefined> {
  const found = await db.selectFrom('study').selectAll().where('study_id', '=', study).executeTakeFirst();
  if (found === undefined) return undefined;
  const rows = await db.selectFrom('ticket_class').selectAll().where('study_id', '=', study).execute();
  return {
    study,
    stage: stageOf(found.stage),
    openedOn: found.opened_on,
    closedOn: found.closed_on,
    classes: rows.map(disposition).sort((a, b) => (a.classId < b.classId ? -1 : 1)),
  };
}

function stageOf(text: string): FieldworkStage {
  if (text === 'preparing' || text === 'open' || text === 'closed') return text;
  throw new Error(`not a stage of fieldwork: ${text}`);
}

function disposition(row: Selectable<RegisterTables['ticket_class']>): ClassDisposition {
  return {
    classId: row.class_id,
    stratum: row.stratum,
    invited: row.invited,
    slipsPrinted: row.slips_printed,
    handedOut: row.handed_out,
    returned: row.returned,
    spoiled: row.spoiled,
    refused: row.refused,
  };
}
