import { hashWitnessProof, witnessProof, type ListedInvitation } from '@langnghe/tickets';
import { inGroups, type Register } from './store.ts';

/** Beside each code's own hash, the one by which a witness knows it: neither leads to the code or to the other. */
export async function keepWitnessCodes(
  db: Register,
  study: string,
  codes: readonly { readonly invitationId: string; readonly code: string }[],
): Promise<void> {
  for (const some of inGroups(codes))
    await db
      .insertInto('witness_code')
      .values(
        some.map(({ invitationId, code }) => ({
          study_id: study,
          hash: hashWitnessProof(witnessProof(code)),
          invitation_id: invitationId,
        })),
      )
      .execute();
}

/** For the witness: every invitation with its hashes, in the order of what is random. No name, no unit, no code. */
export async function witnessedInvitations(db: Register, study: string): Promise<ListedInvitation[]> {
  const invitations = await db
    .selectFrom('invitation')
    .select(['invitation_id as id', 'class_id as classId'])
    .where('study_id', '=', study)
    .orderBy('invitation_id')
    .execute();
  const codes = await db
    .selectFrom('witness_code')
    .select(['hash', 'invitation_id as id'])
    .where('study_id', '=', study)
    .orderBy('hash')
    .execute();
  const hashes = Map.groupBy(codes, ({ id }) => id);
  return invitations.map(({ id, classId }) => ({
    id,
    classId,
    hashes: (hashes.get(id) ?? []).map(({ hash }) => hash),
  }));
}
