import { accepted, type Checked, type CivilDate, type Issue, nfc, refused } from '@langnghe/language';
import type { Account, Role } from './account.ts';
import { daysLater } from './day.ts';
import { accountIssue } from './issues.ts';
import { findLink, keepLink, type Link, spendLink } from './link-store.ts';
import { hashPassword, passwordIssues } from './password.ts';
import { countAccounts, type Register } from './store.ts';
import { newToken, tokenHash } from './token.ts';

const invitationDays = 14;

/**
 * The token of a link that makes the first account, an administrator's; undefined when there is an account already. It
 * works until used. `serve` prints it at each start until then: only its hash is kept.
 */
export async function firstAccountLink(db: Register): Promise<string | undefined> {
  if ((await countAccounts(db)) > 0) return undefined;
  const token = newToken();
  await keepLink(db, tokenHash(token), { role: 'admin', invitedBy: null }, null);
  return token;
}

/** The token of a link that makes one further account within 14 days. */
export async function inviteAccount(
  db: Register,
  invitation: { readonly role: Role; readonly invitedBy: string },
  today: CivilDate,
): Promise<string> {
  const token = newToken();
  await keepLink(db, tokenHash(token), invitation, daysLater(today, invitationDays));
  return token;
}

/** What a link would make, without using it up: chat programs open links before people do. */
export function readLink(db: Register, token: string, today: CivilDate): Promise<Link | undefined> {
  return findLink(db, tokenHash(token), today);
}

/** Makes the account of a link and uses the link up. When refused, the link still works. */
export async function createAccount(
  db: Register,
  token: string,
  wanted: { readonly login: string; readonly name: string; readonly password: string },
  today: CivilDate,
): Promise<Checked<Account>> {
  const login = normalLogin(wanted.login);
  const name = nfc(wanted.name).trim();
  const hash = tokenHash(token);
  if ((await findLink(db, hash, today)) === undefined) return refused([accountIssue('link-not-valid', {})]);
  const issues = [...whoIssues(login, name), ...passwordIssues(wanted.password, login, name)];
  if (issues.length > 0) return refused(issues);
  const made = await spendLink(
    db,
    hash,
    { login, name, password: await hashPassword(wanted.password) },
    today,
  );
  if (made === 'link-not-valid') return refused([accountIssue(made, {})]);
  if (made === 'login-taken') return refused([accountIssue(made, { field: 'login' })]);
  return accepted(made);
}

export function normalLogin(login: string): string {
  return nfc(login).trim().toLowerCase();
}

function whoIssues(login: string, name: string): Issue[] {
  const issues: Issue[] = [];
  if (!/^[^\s\p{C}]{3,100}$/u.test(login)) issues.push(accountIssue('login-not-valid', { field: 'login' }));
  if (name === '') issues.push(accountIssue('name-missing', { field: 'name' }));
  return issues;
}
