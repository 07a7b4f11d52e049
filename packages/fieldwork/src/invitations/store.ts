import type { RegisterTables } from '@langnghe/databases';
import type { Kysely } from 'kysely';

export type Register = Kysely<RegisterTables>;

/** Rows of one INSERT: well below the parameter limits of both dialects. */
const rowsTogether = 500;

export function inGroups<T>(items: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += rowsTogether) groups.push(items.slice(at, at + rowsTogether));
  return groups;
}

export interface StoredInvitation {
  readonly id: string;
  readonly classId: string;
  /** '' = no ticket yet. */
  readonly request: string;
}

export async function invitationOf(
  db: Register,
  study: string,
  hash: string,
): Promise<StoredInvitation | undefined> {
  const row = await db
    .selectFrom('invitation_code')
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.study_id', '=', 'invitation_code.study_id')
        .onRef('invitation.invitation_id', '=', 'invitation_code.invitation_id'),
    )
    .select(['invitation.invitation_id as id', 'invitation.class_id as classId', 'invitation.request'])
    .where('invitation_code.study_id', '=', study)
    .where('invitation_code.hash', '=', hash)
    .executeTakeFirst();
  return row;
}

/** True when this request is now the invitation's: it had none before, or this very one. */
export async function claim(db: Register, study: string, id: string, request: string): Promise<boolean> {
  const claimed = await db
    .updateTable('invitation')
    .set({ request })
    .where('study_id', '=', study)
    .where('invitation_id', '=', id)
    .where('request', 'in', ['', request])
    .executeTakeFirst();
  return claimed.numUpdatedRows === 1n;
}

/** Exact counts by class: for the close and for whether a class may answer, never for a screen. */
export async function issuedByClass(db: Register, study: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('invitation')
    .select(['class_id', (expression) => expression.fn.countAll<number | string | bigint>().as('issued')])
    .where('study_id', '=', study)
    .where('request', '<>', '')
    .groupBy('class_id')
    .execute();
  return new Map(rows.map((row) => [row.class_id, Number(row.issued)]));
}

/** People, codes and who took a ticket: all of it. */
export async function deleteInvitations(db: Register, study: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of ['invitation_code', 'witness_code', 'invited_person', 'invitation'] as const)
      await trx.deleteFrom(table).where('study_id', '=', study).execute();
  });
}
