import { describe, expect, it } from 'vitest';
import { hashPassword, passwordIssues, verifyPassword } from '../src/password.ts';

const codes = (password: string, login = 'lan.nguyen', name = 'Nguyễn Thị Lan'): string[] =>
  passwordIssues(password, login, name).map(({ code }) => code);

describe('kept passwords', () => {
  // https://github.com/P-H-C/phc-winner-argon2/blob/master/src/test.c, version 0x13, argon2id
  it('are read as the reference implementation writes them', async () => {
    const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', kept)).toBe(true);
    expect(await verifyPassword('passwore', kept)).toBe(false);
  });

  it('are argon2id with 19 MiB and two passes, salted', async () => {
    const [one, other] = await Promise.all([
      hashPassword('con trâu là đầu'),
      hashPassword('con trâu là đầu'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword('con trâu là đầu', one)).toBe(true);
    expect(await verifyPassword('con trâu là đâu', one)).toBe(false);
  });

  it('are the same however the keyboard composes Vietnamese', async () => {
    const kept = await hashPassword('Cơ nghiệp muôn đời'.normalize('NFD'));
    expect(await verifyPassword('Cơ nghiệp muôn đời'.normalize('NFC'), kept)).toBe(true);
  });

  it('that are something else stop the sign-in loudly', async () => {
    await expect(verifyPassword('x', '$2b$10$abc')).rejects.toThrow('not an argon2id string');
  });
});

describe('rules for new passwords', () => {
  it('ask for 12 characters as people count them', () => {
    expect(codes('bốn chữ đủ dấ'.normalize('NFD'))).toEqual([]);
    expect(codes('bốn chữ đủ'.normalize('NFD'))).toEqual(['password-too-short']);
    expect(codes('x'.repeat(257))).toEqual(['password-too-long']);
  });
  it('refuse the login, the name and mere repetition', () => {
    expect(codes('Lan.Nguyen@example.org', 'lan.nguyen@example.org')).toEqual(['password-is-login']);
    expect(codes('nguyễn thị lan')).toEqual(['password-is-login']);
    expect(codes('121212121212')).toEqual(['password-too-simple']);
  });
});
