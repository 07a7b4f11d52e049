import { openRegister, type RegisterTables } from '@langnghe/databases';
import { describeStore } from '@langnghe/databases/testing';
import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import {
  type Account,
  accountOfSession,
  changePassword,
  changeRole,
  createAccount,
  createSignInGate,
  deactivateAccount,
  firstAccountLink,
  inviteAccount,
  listAccounts,
  reactivateAccount,
  readLink,
  revokeSessions,
  type Role,
  signIn,
  signOut,
  startSession,
} from '../src/index.ts';

type Register = Kysely<RegisterTables>;

const today = '2026-11-22';
const password = 'bốn từ không liên quan';
const lan = { login: 'Lan@Example.org', name: 'Nguyễn Thị Lan', password };

const codesOf = ({ issues }: { readonly issues: readonly { readonly code: string }[] }): string[] =>
  issues.map(({ code }) => code);
const gate = () => createSignInGate(() => 0);

async function firstAccount(db: Register): Promise<Account> {
  const made = await createAccount(db, (await firstAccountLink(db)) ?? '', lan, today);
  if (!made.ok) throw new Error('refused');
  return made.value;
}

async function invited(db: Register, by: Account, role: Role, login: string): Promise<Account> {
  const token = await inviteAccount(db, { role, invitedBy: by.id }, today);
  const made = await createAccount(
    db,
    token,
    { login: `${login}@example.org`, name: login, password },
    today,
  );
  if (!made.ok) throw new Error('refused');
  return made.value;
}

describeStore('accounts', (store) => {
  it('makes the first account by a link that works once', async () => {
    const db = await store.open(openRegister);
    const token = (await firstAccountLink(db)) ?? '';
    const again = (await firstAccountLink(db)) ?? '';
    expect(await readLink(db, token, today)).toEqual({ role: 'admin', invitedBy: null });
    const made = await createAccount(db, token, lan, today);
    expect(made).toMatchObject({
      ok: true,
      value: { login: 'lan@example.org', role: 'admin', active: true },
    });
    for (const used of [token, again])
      expect(codesOf(await createAccount(db, used, { ...lan, login: 'other' }, today))).toEqual([
        'link-not-valid',
      ]);
    expect(await firstAccountLink(db)).toBeUndefined();
    expect(await listAccounts(db)).toHaveLength(1);
  });

  it('makes one account when two use links for the first at once', async () => {
    const location = await store.emptyDatabase();
    const [a, b] = [await store.open(openRegister, location), await store.open(openRegister, location)];
    const [one, other] = [(await firstAccountLink(a)) ?? '', (await firstAccountLink(b)) ?? ''];
    const made = await Promise.all([
      createAccount(a, one, { ...lan, login: 'mot' }, today),
      createAccount(b, other, { ...lan, login: 'hai' }, today),
    ]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listAccounts(a)).toHaveLength(1);
  });

  it('leaves the link alone when what was typed is refused', async () => {
    const db = await store.open(openRegister);
    const token = (await firstAccountLink(db)) ?? '';
    const refused = await createAccount(db, token, { login: 'a b', name: ' ', password: 'ngắn' }, today);
    expect(codesOf(refused)).toEqual(['login-not-valid', 'name-missing', 'password-too-short']);
    expect((await createAccount(db, token, lan, today)).ok).toBe(true);
  });

  it('invites for 14 days, and does not lose an invitation to a taken login', async () => {
    const db = await store.open(openRegister);
    const admin = await firstAccount(db);
    const token = await inviteAccount(db, { role: 'officer', invitedBy: admin.id }, today);
    expect(await readLink(db, token, '2026-12-06')).toEqual({ role: 'officer', invitedBy: admin.id });
    expect(await readLink(db, token, '2026-12-07')).toBeUndefined();
    expect(codesOf(await createAccount(db, token, lan, today))).toEqual(['login-taken']);
    const made = await createAccount(db, token, { ...lan, login: 'hoa' }, today);
    expect(made).toMatchObject({ ok: true, value: { role: 'officer', login: 'hoa' } });
    expect(codesOf(await createAccount(db, token, { ...lan, login: 'mai' }, today))).toEqual([
      'link-not-valid',
    ]);
  });

  it('signs in whatever the capitals of the login, and keeps no token and no password', async () => {
    const db = await store.open(openRegister);
    await firstAccount(db);
    const signed = await signIn(db, gate(), { login: ' LAN@example.org ', password }, today);
    if (!signed.ok) throw new Error('refused');
    expect(signed.value.account).toEqual(await accountOfSession(db, signed.value.token, today));
    expect(Object.keys(signed.value.account).sort()).toEqual(['active', 'id', 'login', 'name', 'role']);
    const kept = JSON.stringify([
      await db.selectFrom('session').selectAll().execute(),
      await db.selectFrom('account').selectAll().execute(),
    ]);
    expect(kept).not.toContain(signed.value.token);
    expect(kept).not.toContain(password);
    expect(kept).not.toMatch(/\d{2}:\d{2}/);
  });

  it('says the same of a wrong password and an unknown login, and slows both down', async () => {
    const db = await store.open(openRegister);
    await firstAccount(db);
    const same = gate();
    for (const login of ['lan@example.org', 'nobody'])
      for (let i = 0; i < 6; i += 1) {
        const refused = await signIn(db, same, { login, password: 'sai mật khẩu rồi' }, today);
        expect(codesOf(refused)).toEqual([i < 5 ? 'sign-in-failed' : 'sign-in-wait']);
      }
    const right = await signIn(db, same, { login: 'lan@example.org', password }, today);
    expect(right.issues[0]).toMatchObject({ code: 'sign-in-wait', values: { seconds: 5 } });
  });

  it('remembers failures over a restart, until a good sign-in', async () => {
    const db = await store.open(openRegister);
    await firstAccount(db);
    const wrong = { login: lan.login, password: 'sai mật khẩu rồi' };
    const before = gate();
    for (let i = 0; i < 4; i += 1) await signIn(db, before, wrong, today);
    const after = gate();
    await signIn(db, after, wrong, today);
    expect(codesOf(await signIn(db, after, wrong, today))).toEqual(['sign-in-wait']);
    expect((await signIn(db, gate(), lan, today)).ok).toBe(true);
    const forgiven = gate();
    await signIn(db, forgiven, wrong, today);
    expect(codesOf(await signIn(db, forgiven, wrong, today))).toEqual(['sign-in-failed']);
  });

  it('says a long wait in minutes', async () => {
    const db = await store.open(openRegister);
    const { id } = await firstAccount(db);
    await db.updateTable('account').set({ failures: 40 }).where('id', '=', id).execute();
    const same = gate();
    await signIn(db, same, { login: lan.login, password: 'sai mật khẩu rồi' }, today);
    const refused = await signIn(db, same, lan, today);
    expect(refused.issues[0]).toMatchObject({ code: 'sign-in-wait-minutes', values: { minutes: 15 } });
  });

  it('ends a session after three days without use, and after 30 in any case', async () => {
    const db = await store.open(openRegister);
    const { id } = await firstAccount(db);
    const idle = await startSession(db, id, '2026-11-01');
    expect(await accountOfSession(db, idle, '2026-11-04')).toBeDefined();
    expect(await accountOfSession(db, idle, '2026-11-08')).toBeUndefined();
    const used = await startSession(db, id, '2026-11-01');
    for (let day = 2; day <= 30; day += 1) {
      const date = `2026-11-${String(day).padStart(2, '0')}`;
      expect((await accountOfSession(db, used, date))?.id).toBe(id);
    }
    expect(await accountOfSession(db, used, '2026-12-01')).toBeDefined();
    expect(await accountOfSession(db, used, '2026-12-02')).toBeUndefined();
    expect(await accountOfSession(db, 'invented', '2026-11-01')).toBeUndefined();
  });

  it('ends sessions on signing out, on revoking and on a new password', async () => {
    const db = await store.open(openRegister);
    const { id } = await firstAccount(db);
    const [one, two] = [await startSession(db, id, today), await startSession(db, id, today)];
    await signOut(db, one);
    expect(await accountOfSession(db, one, today)).toBeUndefined();
    expect(await accountOfSession(db, two, today)).toBeDefined();
    await revokeSessions(db, id);
    expect(await accountOfSession(db, two, today)).toBeUndefined();

    const three = await startSession(db, id, today);
    const wanted = 'một câu hoàn toàn khác';
    expect(codesOf(await changePassword(db, id, { current: wanted, wanted }))).toEqual([
      'current-password-wrong',
    ]);
    expect(codesOf(await changePassword(db, id, { current: password, wanted: 'ngắn' }))).toEqual([
      'password-too-short',
    ]);
    expect((await changePassword(db, id, { current: password, wanted })).ok).toBe(true);
    expect(await accountOfSession(db, three, today)).toBeUndefined();
    expect((await signIn(db, gate(), { login: lan.login, password: wanted }, today)).ok).toBe(true);
    expect((await signIn(db, gate(), { login: lan.login, password }, today)).ok).toBe(false);
  });

  it('shuts an account out at once, with its sessions and invitations, but never the last administrator', async () => {
    const db = await store.open(openRegister);
    const admin = await firstAccount(db);
    const officer = await invited(db, admin, 'officer', 'hoa');
    expect(codesOf(await deactivateAccount(db, admin.id))).toEqual(['last-admin']);
    expect(codesOf(await changeRole(db, admin.id, 'analyst'))).toEqual(['last-admin']);
    expect(codesOf(await changeRole(db, 'nobody', 'admin'))).toEqual(['unknown-account']);
    expect((await changeRole(db, officer.id, 'admin')).ok).toBe(true);

    const session = await startSession(db, officer.id, today);
    const invitation = await inviteAccount(db, { role: 'admin', invitedBy: officer.id }, today);
    expect((await deactivateAccount(db, officer.id)).ok).toBe(true);
    expect(await accountOfSession(db, session, today)).toBeUndefined();
    expect(await readLink(db, invitation, today)).toBeUndefined();
    expect(codesOf(await signIn(db, gate(), { login: 'hoa@example.org', password }, today))).toEqual([
      'sign-in-failed',
    ]);
    await reactivateAccount(db, officer.id);
    expect((await signIn(db, gate(), { login: 'hoa@example.org', password }, today)).ok).toBe(true);
  });

  it('lists accounts by name as Vietnamese sort', async () => {
    const db = await store.open(openRegister);
    const admin = await firstAccount(db);
    for (const name of ['đào', 'dũng', 'ân', 'an-nam']) await invited(db, admin, 'officer', name);
    const names = (await listAccounts(db)).map(({ name }) => name);
    expect(names).toEqual(['an-nam', 'ân', 'dũng', 'đào', 'Nguyễn Thị Lan']);
  });
});
