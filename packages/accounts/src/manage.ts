import { accepted, type Checked, type Issue, refused } from '@langnghe/language';
import type { Account, Role } from './account.ts';
import { accountIssue } from './issues.ts';
import { removeLinksOf } from './link-store.ts';
import { hashPassword, passwordIssues, verifyPassword } from './password.ts';
import { removeSessionsOf } from './session-store.ts';
import { changeAccount, findById, listAccounts, type Register } from './store.ts';

/** Changes one's own password and ends all one's sessions, this one included. */
export async function changePassword(
  db: Register,
  accountId: string,
  passwords: { readonly current: string; readonly wanted: string },
): Promise<Checked<true>> {
  const account = await findById(db, accountId);
  if (account === undefined) return refused([accountIssue('unknown-account', {})]);
  if (!(await verifyPassword(passwords.current, account.password)))
    return refused([accountIssue('current-password-wrong', { field: 'current' })]);
  const issues = passwordIssues(passwords.wanted, account.login, account.name);
  if (issues.length > 0) return refused(issues);
  await changeAccount(db, accountId, { password: await hashPassword(passwords.wanted) });
  await removeSessionsOf(db, accountId);
  return accepted(true);
}

export async function changeRole(db: Register, accountId: string, role: Role): Promise<Checked<true>> {
  const issue = await issueWithout(db, accountId, role !== 'admin');
  if (issue !== undefined) return refused([issue]);
  await changeAccount(db, accountId, { role });
  return accepted(true);
}

/** The account cannot sign in any more; its sessions and the invitations it has sent end at once. */
export async function deactivateAccount(db: Register, accountId: string): Promise<Checked<true>> {
  const issue = await issueWithout(db, accountId, true);
  if (issue !== undefined) return refused([issue]);
  await changeAccount(db, accountId, { active: 0 });
  await removeSessionsOf(db, accountId);
  await removeLinksOf(db, accountId);
  return accepted(true);
}

export async function reactivateAccount(db: Register, accountId: string): Promise<void> {
  await changeAccount(db, accountId, { active: 1 });
}

/** Ends all sessions of an account, on all devices. */
export async function revokeSessions(db: Register, accountId: string): Promise<void> {
  await removeSessionsOf(db, accountId);
}

async function issueWithout(db: Register, id: string, loses: boolean): Promise<Issue | undefined> {
  const accounts = await listAccounts(db);
  if (!accounts.some((account) => account.id === id)) return accountIssue('unknown-account', {});
  const isAdmin = ({ role, active }: Account): boolean => role === 'admin' && active;
  const others = accounts.filter((account) => account.id !== id && isAdmin(account));
  const wasAdmin = accounts.some((account) => account.id === id && isAdmin(account));
  return loses && wasAdmin && others.length === 0 ? accountIssue('last-admin', {}) : undefined;
}
