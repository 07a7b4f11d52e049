import { openRegister, type RegisterTables } from '@langnghe/databases';
import type { Kysely } from 'kysely';
import { slot } from './slot.ts';

/** Who works in the office, and counts of slips by class. Never an answer. */
export const register = slot<Kysely<RegisterTables>>('register');

export async function openPeople(location: string): Promise<() => Promise<void>> {
  const db = await openRegister(location);
  register.fill(db);
  return async () => {
    await db.destroy();
    register.empty();
  };
}
