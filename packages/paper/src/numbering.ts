import type { Group, Item, Question, Questionnaire } from '@langnghe/questionnaire';
import { labelText } from './label-text.ts';

/** A question, or a group printed as a grid: what has a number on paper. */
export type Numbered = Question | Group;

const own = /^(?:Câu(?: hỏi)?|Question|Q)\s*(\d+[\p{L}]?)\s*[.:)]\s*/u;

export const isGrid = (item: Item): boolean =>
  item.kind === 'group' && item.appearance.includes('table-list');

/** The label without the number it brings along. */
export const withoutOwnNumber = (text: string): string => text.replace(own, '');

/** Everything that gets a number, in order; what is nested in a grid or written beside an option does not. */
export function numberedItems(items: readonly Item[], besideOption: ReadonlySet<string>): Numbered[] {
  return items.flatMap((item): Numbered[] => {
    if (item.kind === 'question') return besideOption.has(item.name) ? [] : [item];
    if (item.kind !== 'group') return [];
    return isGrid(item) ? [item] : numberedItems(item.items, besideOption);
  });
}

/**
 * The printed number by name; rows of a grid bear the grid's. A form whose labels carry their own numbers keeps them,
 * and the few without become A, B …; otherwise all are counted from 1.
 */
export function numbersOf(
  questionnaire: Questionnaire,
  numbered: readonly Numbered[],
): ReadonlyMap<string, string> {
  const given = numbered.map(
    (item) =>
      own.exec(labelText(item.label, questionnaire.defaultLanguage, questionnaire.defaultLanguage))?.[1],
  );
  const keepsOwn = given.filter((one) => one !== undefined).length * 2 > numbered.length;
  let letters = 0;
  const numbers = new Map<string, string>();
  numbered.forEach((item, i) => {
    const number = keepsOwn ? (given[i] ?? String.fromCharCode(65 + letters++)) : String(i + 1);
    numbers.set(item.name, number);
    if (item.kind === 'group') for (const row of item.items) numbers.set(row.name, number);
  });
  return numbers;
}
