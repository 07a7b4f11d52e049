import type { Entropy } from '@langnghe/tickets';
import { randomId } from '../invitations/prepare.ts';
import { inGroups, type Register } from '../invitations/store.ts';
import type { ListedPerson } from './read-people.ts';

/** Keeps a study's list of invited people in place of an earlier one. Not for a study that is open. */
export async function keepPeople(
  db: Register,
  study: string,
  people: readonly ListedPerson[],
  entropy: Entropy,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('invited_person').where('study_id', '=', study).execute();
    for (const some of inGroups(people))
      await trx
        .insertInto('invited_person')
        .values(
          some.map(({ unitId, name, mail }) => ({
            study_id: study,
            person_id: randomId(entropy),
            unit_id: unitId,
            name,
            mail,
            invitation_id: '',
            sending: '',
          })),
        )
        .execute();
  });
}

/** As the office gave it: who is invited and how. Nothing of what became of it. */
export async function invitedPeople(db: Register, study: string): Promise<ListedPerson[]> {
  const rows = await db
    .selectFrom('invited_person')
    .select(['unit_id as unitId', 'name', 'mail'])
    .where('study_id', '=', study)
    .orderBy('unit_id')
    .orderBy('name')
    .orderBy('mail')
    .execute();
  return rows;
}
