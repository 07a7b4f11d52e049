import { createHash } from 'node:crypto';
import type { AnswerSet } from '@langnghe/questionnaire';
import { shortestNonce } from './collector.ts';

/** What one slot of a study's spool holds. Only here, until the close, do code and answers stand together. */
export interface SpoolRecord {
  /** Hash of the spent code. */
  readonly hash: string;
  readonly classId: string;
  /** Digest of the page's nonce and the answers as they were sent; '' when no submission is the same as this one. */
  readonly sent: string;
  /** Of a sealed study the sealed text. */
  readonly answers: AnswerSet | string;
  /** The spent ticket, for the public list after the close; '' of a slip. */
  readonly ticket: string;
}

/** Spools of before tickets have no fifth. */
type Fields = [hash: string, classId: string, sent: string, answers: AnswerSet | string, ticket?: string];

export function encodeRecord(record: SpoolRecord): Buffer {
  return Buffer.from(
    JSON.stringify([record.hash, record.classId, record.sent, record.answers, record.ticket]),
  );
}

export function decodeRecord(bytes: Buffer): SpoolRecord {
  const [hash, classId, sent, answers, ticket = ''] = JSON.parse(bytes.toString()) as Fields;
  return { hash, classId, sent, answers, ticket };
}

/**
 * SHA-256 (hex) of nonce and answers, whatever the order of the names. Without the nonce, which only the page has, nobody
 * can try out answers against it. '' for a nonce that can be guessed.
 */
export function digestOf(nonce: string, answers: AnswerSet): string {
  if (nonce.length < shortestNonce) return '';
  return createHash('sha256')
    .update(`${JSON.stringify(nonce)}${canonical(answers)}`)
    .digest('hex');
}

function canonical(answers: AnswerSet): string {
  const given = Object.entries(answers).filter(([, value]) => value !== '');
  given.sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = given.map(([name, value]) => {
    const text = typeof value === 'string' ? JSON.stringify(value) : `[${value.map(canonical).join(',')}]`;
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${fields.join(',')}}`;
}

/** Without the questions that were not answered or not asked. */
export function withoutBlanks(answers: AnswerSet): AnswerSet {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => [name, typeof value === 'string' ? value : value.map(withoutBlanks)]),
  );
}
