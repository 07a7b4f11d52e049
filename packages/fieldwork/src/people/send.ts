import { hashSlipCode, randomCode, shuffle, type Entropy } from '@langnghe/tickets';
import type { Register } from '../invitations/store.ts';
import { keepWitnessCodes } from '../invitations/witness-codes.ts';

/** One letter to one person. It is made while it is sent and kept nowhere. */
export interface Letter {
  readonly to: string;
  readonly name: string;
  readonly classId: string;
  readonly code: string;
}

/** Hands a letter to the mail server; rejects when that does not take it. */
export type Post = (letter: Letter) => Promise<void>;

/** First invitations. Who could not be reached is the office's to mend; it says nothing of who came. */
export interface Sending {
  readonly sent: number;
  readonly failed: readonly { readonly name: string; readonly mail: string }[];
  readonly notStarted: number;
}

/** Sends the first invitation to everybody with an e-mail address who has not had it; failed ones are tried again. */
export async function sendInvitations(
  db: Register,
  study: string,
  post: Post,
  entropy: Entropy,
  onProgress: (done: number, total: number) => void,
): Promise<Sending> {
  const people = await withMail(db, study);
  const due = shuffle(
    people.filter(({ sending }) => sending !== 'sent'),
    entropy,
  );
  for (const [index, person] of due.entries()) {
    const sending = (await postOne(db, study, person, post, entropy)) ? 'sent' : 'failed';
    await db
      .updateTable('invited_person')
      .set({ sending })
      .where('study_id', '=', study)
      .where('person_id', '=', person.id)
      .execute();
    onProgress(index + 1, due.length);
  }
  return sendingOf(db, study);
}

export async function sendingOf(db: Register, study: string): Promise<Sending> {
  const people = await withMail(db, study);
  const failed = people.filter(({ sending }) => sending === 'failed');
  return {
    sent: people.filter(({ sending }) => sending === 'sent').length,
    failed: failed.map(({ name, mail }) => ({ name, mail })).sort((a, b) => (a.mail < b.mail ? -1 : 1)),
    notStarted: people.filter(({ sending }) => sending !== 'sent' && sending !== 'failed').length,
  };
}

/**
 * Reminds everybody who was reached before, whether a ticket was taken or not: neither the office, nor the log of the
 * mail server, nor the number of letters tells who has come. The letter says to ignore it if one has.
 */
export async function sendReminders(
  db: Register,
  study: string,
  post: Post,
  entropy: Entropy,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const people = (await withMail(db, study)).filter(({ sending }) => sending === 'sent');
  for (const [index, person] of shuffle(people, entropy).entries()) {
    await postOne(db, study, person, post, entropy);
    onProgress(index + 1, people.length);
  }
}

interface Reached {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly invitation: string;
  readonly classId: string;
  readonly sending: string;
}

function withMail(db: Register, study: string): Promise<Reached[]> {
  return db
    .selectFrom('invited_person')
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.study_id', '=', 'invited_person.study_id')
        .onRef('invitation.invitation_id', '=', 'invited_person.invitation_id'),
    )
    .select([
      'invited_person.person_id as id',
      'invited_person.name as name',
      'invited_person.mail as mail',
      'invited_person.invitation_id as invitation',
      'invited_person.sending as sending',
      'invitation.class_id as classId',
    ])
    .where('invited_person.study_id', '=', study)
    .where('invited_person.mail', '<>', '')
    .orderBy('invited_person.person_id')
    .execute();
}

/** A code of its own for each letter: none is kept, and all of an invitation stand for one ticket. */
async function postOne(
  db: Register,
  study: string,
  { name, mail, invitation, classId }: Reached,
  post: Post,
  entropy: Entropy,
): Promise<boolean> {
  const code = randomCode(entropy);
  await db
    .insertInto('invitation_code')
    .values({ study_id: study, hash: hashSlipCode(code), invitation_id: invitation })
    .execute();
  await keepWitnessCodes(db, study, [{ invitationId: invitation, code }]);
  try {
    await post({ to: mail, name, classId, code });
    return true;
  } catch {
    // What a mail server answers may quote the letter; that it failed is all that is kept.
    return false;
  }
}
