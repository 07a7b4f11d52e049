import { accepted, type Checked, type CivilDate, type Issue, refused } from '@langnghe/language';
import type { Account } from './account.ts';
import { daysLater } from './day.ts';
import { accountIssue } from './issues.ts';
import { normalLogin } from './links.ts';
import { verifyAgainstNobody, verifyPassword } from './password.ts';
import { extendSession, findSession, keepSession, removeExpired, removeSession } from './session-store.ts';
import type { SignInGate } from './sign-in-gate.ts';
import { addFailure, changeAccount, findByLogin, type KeptAccount, type Register } from './store.ts';
import { newToken, tokenHash } from './token.ts';

/** A session ends after three days without use (a weekend), and after 30 in any case. Days, never times. */
const idleDays = 3;
const longestDays = 30;

export interface SignedIn {
  /** For a cookie `HttpOnly`, `Secure`, `SameSite=Lax`. */
  readonly token: string;
  readonly account: Account;
}

export async function signIn(
  db: Register,
  gate: SignInGate,
  given: { readonly login: string; readonly password: string },
  today: CivilDate,
): Promise<Checked<SignedIn>> {
  const login = normalLogin(given.login);
  const seconds = gate.enter(login);
  if (seconds > 0) return refused([waitIssue(seconds)]);
  let known: KeptAccount | undefined;
  let failures = 0;
  let good = false;
  try {
    known = await findByLogin(db, login);
    good = known?.active
      ? await verifyPassword(given.password, known.password)
      : await verifyAgainstNobody(given.password);
    if (!good && known !== undefined) failures = await addFailure(db, known.id);
  } finally {
    if (good) gate.succeeded(login);
    else gate.failed(login, failures);
  }
  if (!good || known === undefined) return refused([accountIssue('sign-in-failed', {})]);
  if (known.failures > 0) await changeAccount(db, known.id, { failures: 0 });
  return accepted({ token: await startSession(db, known.id, today), account: publicPart(known) });
}

function waitIssue(seconds: number): Issue {
  return seconds <= 90
    ? accountIssue('sign-in-wait', {}, { seconds })
    : accountIssue('sign-in-wait-minutes', {}, { minutes: Math.ceil(seconds / 60) });
}

/** Begins a session for an account just made or just checked; the cookie's token. */
export async function startSession(db: Register, accountId: string, today: CivilDate): Promise<string> {
  const token = newToken();
  await removeExpired(db, today);
  await keepSession(db, tokenHash(token), accountId, {
    startedOn: today,
    validUntil: daysLater(today, idleDays),
  });
  return token;
}

/** Whose session a cookie's token is; using it keeps it alive. */
export async function accountOfSession(
  db: Register,
  token: string,
  today: CivilDate,
): Promise<Account | undefined> {
  const hash = tokenHash(token);
  const session = await findSession(db, hash, today);
  if (session === undefined) return undefined;
  const last = daysLater(session.startedOn, longestDays);
  const wanted = daysLater(today, idleDays);
  const validUntil = wanted < last ? wanted : last;
  if (validUntil > session.validUntil) await extendSession(db, hash, validUntil);
  return session.account;
}

export async function signOut(db: Register, token: string): Promise<void> {
  await removeSession(db, tokenHash(token));
}

function publicPart({ id, login, name, role, active }: KeptAccount): Account {
  return { id, login, name, role, active };
}
