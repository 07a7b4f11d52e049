import { mailServerOf, mailSettingsOf, tryMail, type MailSettings } from '@langnghe/fieldwork';
import { openMailBox, type MailBox } from '@langnghe/fieldwork/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let box: MailBox;
beforeEach(async () => {
  box = await openMailBox(['hong@example.vn'], { user: 'khaosat', password: 'mật khẩu: dài/@' });
});
afterEach(() => box.close());

const settings = (change: Partial<MailSettings> = {}): MailSettings => ({
  host: '127.0.0.1',
  port: new URL(box.url).port,
  security: 'none',
  user: 'khaosat',
  password: 'mật khẩu: dài/@',
  from: 'Tổ khảo sát <khaosat@example.vn>',
  ...change,
});
const letter = { to: 'lan@example.vn', subject: 'Thư thử', text: 'Chào\n' };

async function tried(change: Partial<MailSettings>, to = letter.to): Promise<readonly string[]> {
  const server = mailServerOf(settings(change));
  if (!server.ok) return server.issues.map(({ code }) => code);
  return (await tryMail(server.value, { ...letter, to })).issues.map(({ code }) => code);
}

describe('a mail server, field by field', () => {
  it('takes a letter with name and password, and comes back as the same fields', async () => {
    expect(await tried({})).toEqual([]);
    expect(box.letters.map(({ to }) => to)).toEqual(['lan@example.vn']);
    const server = mailServerOf(settings());
    expect(server.ok && mailSettingsOf(server.value)).toEqual(settings());
  });

  it('is refused field by field, without being tried', async () => {
    const wrong = { host: 'http://máy chủ', port: '70000', security: 'có', user: '', from: 'ai đó' };
    expect(await tried(wrong)).toEqual(['mail-host', 'mail-port', 'mail-security', 'mail-user', 'mail-from']);
    expect(await tried({ from: 'a@b.vn\r\nBcc: c@d.vn' })).toEqual(['mail-from']);
    // A password in the clear leaves this machine for nowhere.
    for (const host of ['smtp.example.vn', '127.evil.example', '127.0.0.1.evil.example'])
      expect(await tried({ host })).toEqual(['mail-password']);
  });

  it('cannot be read back from an address that somebody wrote by hand and wrongly', () => {
    const from = 'a@b.vn';
    expect(mailSettingsOf({ url: 'smtp://khaosat:50%off@smtp.example.vn:587/', from })).toBeUndefined();
    expect(mailSettingsOf({ url: 'smtp://khaosat:%ff@smtp.example.vn:587/', from })).toBeUndefined();
  });

  it.each([
    ['a wrong password', { password: 'khác' }, 'mail-wrong-login'],
    ['no such machine', { host: 'khong-co.invalid', security: 'starttls' }, 'mail-no-host'],
    ['a port where nothing listens', { port: '9' }, 'mail-no-connection'],
    ['STARTTLS of a server that has none', { security: 'starttls' }, 'mail-no-tls'],
    ['TLS of a server that has none', { security: 'tls' }, 'mail-no-tls'],
  ] as const)('says what is wrong: %s', async (_what, change, code) => {
    expect(await tried(change)).toEqual([code]);
    expect(box.letters).toEqual([]);
  });

  it('says that an address was refused', async () => {
    expect(await tried({}, 'hong@example.vn')).toEqual(['mail-refused']);
  });
});
