import { randomInt } from 'node:crypto';
import type { Issue } from '@langnghe/language';
import type { FormTemplate } from '@langnghe/paper';
import { scanIssue } from './issues.ts';
import type { ReadPage } from './read-page.ts';
import type { ScannedPage } from './read-scans.ts';

/** The pages of one printed copy. Nothing says when it was scanned, or beside which other. */
export interface ScannedForm {
  /** By which it counts once; '' of photocopied originals. */
  readonly number: string;
  readonly template: FormTemplate;
  readonly classId: string;
  /** Which form of the pile it seems to be, from 1, where all pages were fed in order: for finding the sheet again. */
  readonly inPile: number;
  /** At most one for each page number, in their order. */
  readonly pages: readonly ReadPage[];
  /** Page numbers that were not scanned, or not readable. */
  readonly missing: readonly number[];
  /** Pages scanned more than once with different marks: a person decides; neither is taken. */
  readonly contradicted: readonly (readonly ReadPage[])[];
}

export interface Assembled {
  /** In random order: what comes after never learns the order of feeding. */
  readonly forms: readonly ScannedForm[];
  /** Unreadable and foreign pages, pages scanned twice, forms with pages missing. */
  readonly issues: readonly Issue[];
}

/**
 * Brings pages together by the number that a copy's pages share. Photocopied originals have none: there a new form
 * begins wherever a page number comes again, so their sheets must be fed in order.
 */
export function assemble(scanned: readonly ScannedPage[], templates: readonly FormTemplate[]): Assembled {
  const issues: Issue[] = scanned.flatMap(({ reading }) =>
    reading.ok ? reading.page.issues : reading.issues,
  );
  const read = scanned.flatMap(({ file, page, reading }, fed) =>
    reading.ok ? [{ file, at: page, fed, page: reading.page }] : [],
  );
  const groups = [
    ...Map.groupBy(read, ({ page: { code } }) => `${code.form} ${code.classId} ${code.copy}`).values(),
  ];
  const copies = groups.flatMap((group) => (group[0]?.page.code.copy === '' ? inFeedOrder(group) : [group]));
  const forms = copies.flatMap((copy) => {
    const template = templates.find(({ form }) => form === copy[0]?.page.code.form);
    return template === undefined ? [] : [formOf(copy, template, issues)];
  });
  return { forms: shuffled(forms), issues };
}

interface Placed {
  readonly file: string;
  readonly at: number;
  /** Pictures of the batch before it. */
  readonly fed: number;
  readonly page: ReadPage;
}

function inFeedOrder(pages: readonly Placed[]): Placed[][] {
  const forms: Placed[][] = [];
  for (const one of pages) {
    const last = forms.at(-1);
    const repeats = last?.some(({ page }) => page.code.page === one.page.code.page) ?? true;
    if (last === undefined || repeats) forms.push([one]);
    else last.push(one);
  }
  return forms;
}

function formOf(copy: readonly Placed[], template: FormTemplate, issues: Issue[]): ScannedForm {
  const byNumber = Map.groupBy(copy, ({ page }) => page.code.page);
  const pages: ReadPage[] = [];
  const contradicted: ReadPage[][] = [];
  for (const [number, scans] of [...byNumber].sort(([a], [b]) => a - b)) {
    const [first, ...again] = scans;
    if (first === undefined) continue;
    const differ = again.some(({ page }) => statesOf(page) !== statesOf(first.page));
    for (const { file, at } of again)
      issues.push(
        scanIssue(differ ? 'page-twice-differs' : 'page-twice', { file, row: at }, { page: number }),
      );
    if (differ) contradicted.push(scans.map(({ page }) => page));
    else pages.push(first.page);
  }
  const numbers = Array.from({ length: template.pages }, (_, i) => i + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  const [any] = copy;
  const begins = any === undefined ? 0 : Math.max(0, any.fed - any.page.code.page + 1);
  if (missing.length > 0 && any !== undefined)
    issues.push(scanIssue('pages-missing', { file: any.file, row: any.at }, { pages: missing.join(', ') }));
  return {
    number: any?.page.code.copy ?? '',
    template,
    classId: any?.page.code.classId ?? '',
    inPile: Math.floor(begins / template.pages) + 1,
    pages,
    missing,
    contradicted,
  };
}

const statesOf = ({ marks }: ReadPage): string => marks.map(({ state }) => state).join();

/** Fisher and Yates, with randomness that nobody can repeat. */
function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(randomInt(left.length), 1));
  return order;
}
