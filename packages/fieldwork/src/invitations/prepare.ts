import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import type { TicketClass } from '@langnghe/sampling';
import { hashSlipCode, randomCode, shuffle, type Entropy } from '@langnghe/tickets';
import { fieldworkIssue } from '../issues.ts';
import { classIssues } from '../open.ts';
import { keepPreparation } from '../store.ts';
import { inGroups, type Register } from './store.ts';
import { keepWitnessCodes } from './witness-codes.ts';

/** An invitation on paper. Kept nowhere once it is printed. */
export interface PaperInvitation {
  readonly classId: string;
  readonly code: string;
  /** Whom it is for; '' = whoever draws it from the box of its class. */
  readonly name: string;
}

export interface PreparedStudy {
  readonly id: string;
  readonly classes: readonly TicketClass[];
  /** Class by unit id. */
  readonly classOf: ReadonlyMap<string, string>;
}

interface Invited {
  readonly id: string;
  readonly classId: string;
  readonly person: { readonly id: string; readonly name: string; readonly mail: string } | undefined;
}

/**
 * Makes the invitations of a study, as many in each class as its sample says: one for every person of the list, the
 * rest for whoever draws a slip. Gives those that go on paper, shuffled; those by e-mail get their code when they are
 * sent. Until the opening is confirmed it may be called again, which makes others.
 */
export async function prepareInvitations(
  db: Register,
  study: PreparedStudy,
  today: CivilDate,
  entropy: Entropy,
): Promise<Checked<readonly PaperInvitation[]>> {
  const issues = classIssues(study.classes);
  if (issues.length > 0) return refused(issues);
  const people = await listed(db, study);
  const crowded = study.classes.filter(({ id, invited }) => (people.get(id)?.length ?? 0) > invited);
  if (crowded.length > 0)
    return refused(
      crowded.map(({ id, invited }) =>
        fieldworkIssue(
          'more-people-than-invited',
          { field: id },
          { classId: id, invited, listed: people.get(id)?.length ?? 0 },
        ),
      ),
    );
  if (!(await keepPreparation(db, study.id, study.classes, today)))
    return refused([fieldworkIssue('already-open', { field: 'study' })]);
  const invited = study.classes.flatMap(({ id: classId, invited: count }): Invited[] =>
    Array.from({ length: count }, (_, i) => ({
      id: randomId(entropy),
      classId,
      person: people.get(classId)?.[i],
    })),
  );
  const onPaper = shuffle(
    invited
      .filter(({ person }) => person === undefined || person.mail === '')
      .map((one) => ({ one, code: randomCode(entropy) })),
    entropy,
  );
  await keep(db, study.id, invited, onPaper);
  return accepted(
    onPaper.map(({ one, code }) => ({ classId: one.classId, code, name: one.person?.name ?? '' })),
  );
}

type Person = NonNullable<Invited['person']>;

async function listed(db: Register, { id, classOf }: PreparedStudy): Promise<Map<string, Person[]>> {
  const rows = await db.selectFrom('invited_person').selectAll().where('study_id', '=', id).execute();
  const byClass = new Map<string, Person[]>();
  for (const row of rows) {
    const classId = classOf.get(row.unit_id);
    if (classId === undefined) continue;
    const person = { id: row.person_id, name: row.name, mail: row.mail };
    byClass.set(classId, [...(byClass.get(classId) ?? []), person]);
  }
  return byClass;
}

async function keep(
  db: Register,
  study: string,
  invited: readonly Invited[],
  onPaper: readonly { readonly one: Invited; readonly code: string }[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of ['invitation_code', 'witness_code', 'invitation'] as const)
      await trx.deleteFrom(table).where('study_id', '=', study).execute();
    for (const some of inGroups(invited))
      await trx
        .insertInto('invitation')
        .values(
          some.map(({ id, classId }) => ({
            study_id: study,
            invitation_id: id,
            class_id: classId,
            request: '',
          })),
        )
        .execute();
    for (const some of inGroups(onPaper))
      await trx
        .insertInto('invitation_code')
        .values(
          some.map(({ one, code }) => ({
            study_id: study,
            hash: hashSlipCode(code),
            invitation_id: one.id,
          })),
        )
        .execute();
    await keepWitnessCodes(
      trx,
      study,
      onPaper.map(({ one, code }) => ({ invitationId: one.id, code })),
    );
    for (const { id, person } of invited)
      if (person !== undefined)
        await trx
          .updateTable('invited_person')
          .set({ invitation_id: id, sending: 'not-started' })
          .where('study_id', '=', study)
          .where('person_id', '=', person.id)
          .execute();
  });
}

export function randomId(entropy: Entropy): string {
  return Buffer.from(entropy(16)).toString('hex');
}
