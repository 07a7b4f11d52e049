import type { RegisterTables } from '@langnghe/databases';
import { compareText } from '@langnghe/language';
import type { Kysely, Selectable } from 'kysely';
import { type Account, isRole, type Role } from './account.ts';

export type Register = Kysely<RegisterTables>;
type Row = Selectable<RegisterTables['account']>;

/** An account with what only sign-in needs. */
export interface KeptAccount extends Account {
  readonly password: string;
  readonly failures: number;
}

export function roleOf(text: string): Role {
  if (!isRole(text)) throw new Error(`not a role: ${text}`);
  return text;
}

export function accountOf({
  id,
  login,
  name,
  role,
  active,
}: Pick<Row, 'id' | 'login' | 'name' | 'role' | 'active'>): Account {
  return { id, login, name, role: roleOf(role), active: active === 1 };
}

export async function countAccounts(db: Register): Promise<number> {
  const { accounts } = await db
    .selectFrom('account')
    .select((row) => row.fn.countAll<number>().as('accounts'))
    .executeTakeFirstOrThrow();
  return accounts;
}

export async function findByLogin(db: Register, login: string): Promise<KeptAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst();
  return row && { ...accountOf(row), password: row.password, failures: row.failures };
}

export async function findById(db: Register, id: string): Promise<KeptAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...accountOf(row), password: row.password, failures: row.failures };
}

/** All accounts by name, as Vietnamese sort. */
export async function listAccounts(db: Register): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().execute();
  return rows.map(accountOf).sort((a, b) => compareText('vi', a.name, b.name));
}

export async function addFailure(db: Register, id: string): Promise<number> {
  const { failures } = await db
    .updateTable('account')
    .set((row) => ({ failures: row('failures', '+', 1) }))
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirstOrThrow();
  return failures;
}

export async function changeAccount(
  db: Register,
  id: string,
  change: Partial<Pick<Row, 'role' | 'active' | 'password' | 'failures'>>,
): Promise<void> {
  await db.updateTable('account').set(change).where('id', '=', id).execute();
}
