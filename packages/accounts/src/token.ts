import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link or a cookie. Only the hash is kept: whoever reads the database cannot sign in. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
