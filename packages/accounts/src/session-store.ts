import type { CivilDate } from '@langnghe/language';
import type { Account } from './account.ts';
import { accountOf, type Register } from './store.ts';

export interface KeptSession {
  readonly account: Account;
  readonly startedOn: CivilDate;
  readonly validUntil: CivilDate;
}

export async function keepSession(
  db: Register,
  hash: string,
  accountId: string,
  session: Omit<KeptSession, 'account'>,
): Promise<void> {
  const { startedOn, validUntil } = session;
  await db
    .insertInto('session')
    .values({ token_hash: hash, account_id: accountId, started_on: startedOn, valid_until: validUntil })
    .execute();
}

/** A session that still works, of an account that may sign in. */
export async function findSession(
  db: Register,
  hash: string,
  today: CivilDate,
): Promise<KeptSession | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'login', 'name', 'role', 'active', 'started_on', 'valid_until'])
    .where('token_hash', '=', hash)
    .where('valid_until', '>=', today)
    .where('active', '=', 1)
    .executeTakeFirst();
  return row && { account: accountOf(row), startedOn: row.started_on, validUntil: row.valid_until };
}

export async function extendSession(db: Register, hash: string, validUntil: CivilDate): Promise<void> {
  await db.updateTable('session').set({ valid_until: validUntil }).where('token_hash', '=', hash).execute();
}

export async function removeSession(db: Register, hash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hash).execute();
}

export async function removeSessionsOf(db: Register, accountId: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute();
}

export async function removeExpired(db: Register, today: CivilDate): Promise<void> {
  await db.deleteFrom('session').where('valid_until', '<', today).execute();
}
