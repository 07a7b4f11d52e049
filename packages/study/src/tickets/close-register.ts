import { join } from 'node:path';
import { utimes } from 'node:fs/promises';
import { forgetOrder, type RegisterTables } from '@langnghe/databases';
import {
  closeFieldwork,
  deleteInvitations,
  destroyClassKeys,
  formLedger,
  issuedByClass,
} from '@langnghe/fieldwork';
import type { CivilDate } from '@langnghe/language';
import type { Kysely } from 'kysely';
import { artefact, hasArtefact, writeJson } from '../folder.ts';
import type { Study } from '../read-study.ts';

/** `tickets/issued.json`: counts that are published. */
export interface TicketsIssued {
  readonly manifestHash: string;
  readonly classes: readonly {
    readonly id: string;
    readonly invited: number;
    readonly issued: number;
  }[];
}

export interface RegisterClosing {
  readonly register: Kysely<RegisterTables>;
  /** File of the study's private keys. */
  readonly keysFile: string;
}

/**
 * The people's side of a close: no slip and no ticket is given out any more; how many tickets were, by class, is
 * written down; then people, codes and keys are forgotten. Knows nothing of answers; doing it twice changes nothing.
 */
export async function closeRegister(
  study: Study,
  { register, keysFile }: RegisterClosing,
  today: CivilDate,
): Promise<void> {
  await closeFieldwork(register, study.id, today);
  const forms = await formLedger(register, study.id);
  if (forms.length > 0) await writeJson(study.folder, artefact.formLedger, forms);
  const { manifest } = study;
  if (manifest === undefined || typeof manifest.ticketManifest !== 'string') return;
  if (!(await hasArtefact(study.folder, artefact.ticketsIssued))) {
    const issued = await issuedByClass(register, study.id);
    await writeJson(study.folder, artefact.ticketsIssued, {
      manifestHash: manifest.ticketManifest,
      classes: manifest.classes.map(({ id, invited }) => ({ id, invited, issued: issued.get(id) ?? 0 })),
    } satisfies TicketsIssued);
  }
  await deleteInvitations(register, study.id);
  // What was deleted, and the order in which tickets were asked for, goes from the files as well.
  await forgetOrder(register, ['invitation', 'invitation_code', 'witness_code', 'invited_person']);
  await destroyClassKeys(keysFile);
}

/**
 * Says which classes may answer, for the service of the answers. The file's time is the start of the day: the moment at
 * which somebody took a class's thirtieth ticket is nobody's to know.
 */
export async function tellCrowded(
  study: Pick<Study, 'folder'>,
  classIds: readonly string[],
  today: CivilDate,
): Promise<void> {
  await writeJson(study.folder, artefact.crowdedClasses, classIds);
  const day = new Date(`${today}T00:00:00Z`);
  await utimes(join(study.folder, artefact.crowdedClasses), day, day);
}
