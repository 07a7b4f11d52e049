import type { RegisterTables } from '@langnghe/databases';
import { witnessedInvitations } from '@langnghe/fieldwork';
import { serializeWitnessList } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import type { Study } from '../read-study.ts';
import { readTicketManifest } from '../tickets/read-tickets.ts';

/**
 * The file for the witness of an open study: promises, invitations, hashes. To be handed over again whenever letters went
 * out, because each carries a code of its own. undefined where no witness takes part.
 */
export async function witnessList(
  study: Pick<Study, 'id' | 'folder'>,
  register: Kysely<RegisterTables>,
): Promise<string | undefined> {
  const served = await readTicketManifest(study);
  if (served?.manifest.witness === undefined) return undefined;
  const invitations = await witnessedInvitations(register, study.id);
  return serializeWitnessList({ version: 1, manifest: served.text, invitations });
}
