import { personalColumn, type PersonalKind } from './personal-content.ts';
import { personalHeading } from './personal-heading.ts';

/**
 * Why a column must stay outside: its cells look like it, or its heading says so. A whole question ("Do you use Zalo
 * at work?") with a few answers that repeat is an opinion even when such a word is in it.
 */
export function personalReason(heading: string, texts: readonly string[]): PersonalKind | undefined {
  const promised = personalHeading(heading);
  if (promised === undefined || (isSentence(heading) && fewAnswers(texts))) return personalColumn(texts);
  return promised;
}

const isSentence = (heading: string): boolean =>
  heading.includes('?') || heading.trim().split(/\s+/).length >= 5;

function fewAnswers(texts: readonly string[]): boolean {
  const distinct = new Set(texts).size;
  return texts.length >= 4 && distinct <= 20 && distinct <= texts.length / 2;
}
