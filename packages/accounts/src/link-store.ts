import { randomUUID } from 'node:crypto';
import type { CivilDate } from '@langnghe/language';
import type { Account, Role } from './account.ts';
import { accountOf, type Register, roleOf } from './store.ts';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  /** The argon2id string. */
  readonly password: string;
}

/** What a link makes; `invitedBy` is null for the first account of an installation. */
export interface Link {
  readonly role: Role;
  readonly invitedBy: string | null;
}

export async function keepLink(
  db: Register,
  hash: string,
  link: Link,
  validUntil: CivilDate | null,
): Promise<void> {
  await db
    .insertInto('account_link')
    .values({ token_hash: hash, role: link.role, invited_by: link.invitedBy, valid_until: validUntil })
    .execute();
}

export async function findLink(db: Register, hash: string, today: CivilDate): Promise<Link | undefined> {
  const row = await db
    .selectFrom('account_link')
    .select(['role', 'invited_by'])
    .where('token_hash', '=', hash)
    .where((link) => link.or([link('valid_until', 'is', null), link('valid_until', '>=', today)]))
    .executeTakeFirst();
  return row && { role: roleOf(row.role), invitedBy: row.invited_by };
}

/** Uses up the link and makes its account: both or neither, and once however many try. */
export async function spendLink(
  db: Register,
  hash: string,
  account: NewAccount,
  today: CivilDate,
): Promise<Account | Refusal> {
  try {
    return await db.transaction().execute(async (trx) => {
      const link = await findLink(trx, hash, today);
      if (link === undefined || !(await removeLink(trx, hash, link))) throw new Refused('link-not-valid');
      const row = {
        id: randomUUID(),
        ...account,
        role: link.role,
        active: 1,
        failures: 0,
        created_on: today,
      };
      const made = await trx
        .insertInto('account')
        .values(row)
        .onConflict((conflict) => conflict.column('login').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (made === undefined) throw new Refused('login-taken');
      return accountOf(row);
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

type Refusal = 'link-not-valid' | 'login-taken';

/** Thrown to roll the transaction back. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** With the first account all links for a first account end. False when another was faster. */
async function removeLink(db: Register, hash: string, { invitedBy }: Link): Promise<boolean> {
  const removed = await db
    .deleteFrom('account_link')
    .where((link) => (invitedBy === null ? link('invited_by', 'is', null) : link('token_hash', '=', hash)))
    .returning('token_hash')
    .execute();
  return removed.some(({ token_hash }) => token_hash === hash);
}

export async function removeLinksOf(db: Register, accountId: string): Promise<void> {
  await db.deleteFrom('account_link').where('invited_by', '=', accountId).execute();
}
