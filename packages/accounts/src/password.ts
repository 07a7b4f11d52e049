import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Issue, nfc } from '@langnghe/language';
import { accountIssue } from './issues.ts';

const leastCharacters = 12;
const mostCharacters = 256;
const leastDifferent = 5;

/** OWASP's second choice of 2024, measured at 92 ms on the smallest server: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

export function passwordIssues(password: string, login: string, name: string): Issue[] {
  const place = { field: 'password' };
  const characters = Array.from(nfc(password));
  if (characters.length < leastCharacters)
    return [accountIssue('password-too-short', place, { least: leastCharacters })];
  if (characters.length > mostCharacters)
    return [accountIssue('password-too-long', place, { most: mostCharacters })];
  const plain = nfc(password).toLowerCase().trim();
  if (plain === nfc(login).toLowerCase() || plain === nfc(name).toLowerCase().trim())
    return [accountIssue('password-is-login', place)];
  return new Set(characters).size < leastDifferent ? [accountIssue('password-too-simple', place)] : [];
}

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, the password taken in NFC: keyboards compose Vietnamese differently. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

export async function verifyPassword(password: string, kept: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept);
  if (parts === null) throw new Error('a kept password is not an argon2id string');
  const [memory = 0, passes = 0, parallelism = 0] = parts.slice(1, 4).map(Number);
  const [salt, tag] = parts.slice(4).map((part) => Buffer.from(part, 'base64'));
  if (salt === undefined || tag === undefined) throw new Error('a kept password is not an argon2id string');
  return timingSafeEqual(
    await derive(password, salt, { memory, passes, parallelism, tagLength: tag.length }),
    tag,
  );
}

let nobody: Promise<string> | undefined;

/** Spends the time of a real check, so that unknown logins cannot be told by the clock. */
export async function verifyAgainstNobody(password: string): Promise<false> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'));
  await verifyPassword(password, await nobody);
  return false;
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagLength: number;
}

function derive(password: string, nonce: Uint8Array, parameters: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: nfc(password), nonce, ...parameters }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });
}

/** Without padding, as PHC strings are written. */
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
