import {
  identifyingSpans,
  redacted,
  withQuotation,
  withRefusedQuotation,
  type Coding,
  type CoverWord,
} from '@langnghe/coding';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Study } from '../read-study.ts';
import { readable } from '../readable.ts';
import { changeCoding } from './coding-file.ts';
import { codingIssue } from './coding-issues.ts';
import { coverWord } from './cover-word.ts';

export const longestQuotation = 600;

/** Whoever looked through the text may have left a place name open; these nobody may. */
const neverQuoted: ReadonlySet<string> = new Set(['phone', 'citizen-number', 'email', 'account', 'vehicle']);

export interface Proposal {
  readonly text: number;
  readonly coder: string;
  readonly wording: string;
}

/** One person's voice for quoting a text in these words: part of its covered form, or other words that say the same. */
export function proposeQuotation(
  study: Study,
  question: string,
  { text, coder, wording }: Proposal,
): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding, texts) => {
    const written = texts[text];
    if (written === undefined)
      return refused([codingIssue('coding-text-unknown', { field: 'text' }, { text: text + 1 })]);
    const words = readable(wording);
    const standing = coding.quotations.find((one) => one.text === text && one.wording === words);
    if (standing?.refused !== undefined)
      return refused([codingIssue('quotation-refused', { field: 'wording' })]);
    const issues = wordingIssues(coding, text, written, words);
    return issues.length > 0 ? refused(issues) : accepted(withQuotation(coding, text, words, coder));
  });
}

/** The second voice, for the words as they were on that person's screen. */
export function agreeToQuotation(
  study: Study,
  question: string,
  { text, coder, wording }: Proposal,
): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding) => {
    const place = { field: 'quotation' };
    const standing = coding.quotations.find((one) => one.text === text && one.wording === readable(wording));
    if (standing === undefined) return refused([codingIssue('quotation-gone', place)]);
    if (standing.refused !== undefined) return refused([codingIssue('quotation-refused', place)]);
    if (standing.agreed.includes(coder)) return refused([codingIssue('quotation-own', place)]);
    return accepted(withQuotation(coding, text, standing.wording, coder));
  });
}

/** Refuses a proposal, or takes back what was agreed to; possible until the report is published. */
export function refuseQuotation(
  study: Study,
  question: string,
  { text, coder }: Pick<Proposal, 'text' | 'coder'>,
): Promise<Checked<Coding>> {
  return changeCoding(study, question, (coding) =>
    coding.quotations.some((one) => one.text === text)
      ? accepted(withRefusedQuotation(coding, text, coder))
      : refused([codingIssue('quotation-gone', { field: 'quotation' })]),
  );
}

function wordingIssues(coding: Coding, text: number, written: string, wording: string): readonly Issue[] {
  const place = { field: 'wording' };
  const settled = coding.redactions.find((one) => one.text === text);
  if (settled === undefined) return [codingIssue('quotation-unsettled', place)];
  if (!/\p{L}/u.test(wording)) return [codingIssue('quotation-empty', place)];
  const { length } = Array.from(wording);
  if (length > longestQuotation)
    return [codingIssue('quotation-long', place, { length, most: longestQuotation })];
  const inWords: CoverWord = coverWord('vi');
  const open = redacted(written, settled, inWords);
  const covered = settled.spans.map(({ from, to }) => written.slice(from, to));
  if (covered.some((words) => contains(wording, words) && !contains(open, words)))
    return [codingIssue('quotation-covered', place)];
  const left = identifyingSpans(wording).find(
    ({ kind, from, to }) => neverQuoted.has(kind) || !contains(open, wording.slice(from, to)),
  );
  return left === undefined ? [] : [codingIssue('quotation-identifies', place, { kind: inWords(left.kind) })];
}

function contains(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
