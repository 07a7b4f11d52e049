import { fold } from '@langnghe/language';
import { personalColumn, type PersonalKind } from './personal-content.ts';
import { personalHeading } from './personal-heading.ts';

/** Words that a question about anything may contain; in a whole sentence only the cells decide on them. */
const weak: ReadonlySet<PersonalKind> = new Set([
  'address',
  'location',
  'exact-time',
  'device',
  'account',
  'network-address',
  'record-number',
]);

/**
 * Why a column must stay outside: its cells look like it, or its heading says so. A whole question ("Do you use Zalo
 * at work?") with a few answers that repeat is an opinion even when such a word is in it.
 */
export function personalReason(heading: string, texts: readonly string[]): PersonalKind | undefined {
  const promised = personalHeading(heading);
  const doubtful =
    promised === undefined || (isSentence(heading) && (fewAnswers(texts) || isWeak(promised, heading)));
  return doubtful ? personalColumn(texts) : promised;
}

const isSentence = (heading: string): boolean =>
  heading.includes('?') || heading.trim().split(/\s+/).length >= 5;

const isWeak = (kind: PersonalKind, heading: string): boolean =>
  weak.has(kind) &&
  !/\b(dia chi|address)\b.*\b(cua|nha|lien he|your|home)\b|\byour\b.*\baddress\b/.test(fold(heading));

function fewAnswers(texts: readonly string[]): boolean {
  const distinct = new Set(texts).size;
  return texts.length >= 4 && distinct <= 20 && distinct <= texts.length / 2;
}
