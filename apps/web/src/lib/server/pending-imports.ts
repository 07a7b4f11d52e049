import type { ImportedAnswers } from '@langnghe/dataset';
import { randomBytes } from 'node:crypto';

/** A file of answers that was read and waits for a person to confirm. */
export interface PendingImport {
  readonly owner: string;
  readonly name: string;
  /** The questionnaire's workbook, given or inferred. */
  readonly workbook: Uint8Array;
  readonly imported: ImportedAnswers;
}

/**
 * In memory only, and not for long: such a file may name people, and nothing of it is written before somebody has seen
 * what is left out. A restart forgets it.
 */
const pending = new Map<string, PendingImport>();
const longest = 60 * 60_000;
const most = 10;

export function holdImport(waiting: PendingImport): string {
  const token = randomBytes(16).toString('hex');
  pending.set(token, waiting);
  setTimeout(() => pending.delete(token), longest).unref();
  for (const oldest of pending.keys()) {
    if (pending.size <= most) break;
    pending.delete(oldest);
  }
  return token;
}

/** What waits under a token, for the person who brought it. */
export function heldImport(token: string, owner: string): PendingImport | undefined {
  const held = pending.get(token);
  return held?.owner === owner ? held : undefined;
}

export function dropImport(token: string): void {
  pending.delete(token);
}
