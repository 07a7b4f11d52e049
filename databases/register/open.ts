import type { Kysely } from 'kysely';
import type { Location } from '../dialect.ts';
import { openDatabase } from '../open.ts';
import { accounts } from './0001-accounts.ts';
import { fieldwork } from './0002-fieldwork.ts';
import { invitations } from './0003-invitations.ts';
import { paperForms } from './0004-paper-forms.ts';
import { witnessCodes } from './0005-witness-codes.ts';
import type { RegisterTables } from './tables.ts';

/** The people store. It is never opened on the file or database of the collection. */
export function openRegister(location: Location): Promise<Kysely<RegisterTables>> {
  return openDatabase<RegisterTables>(location, [accounts, fieldwork, invitations, paperForms, witnessCodes]);
}
