import type { Item, Questionnaire } from '../questionnaire.ts';
import { eachItem, ownTexts } from './tree.ts';

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** `${name}` wherever XLSForm may say it: rules, labels, quoted inside `jr:choice-name`, `last-saved#`. */
function mention(names: readonly string[]): RegExp {
  return new RegExp(`(\\$\\{\\s*(?:last-saved#\\s*)?)(${names.map(escaped).join('|')})(?=\\s*\\})`, 'gu');
}

/** Whether an item (without what it holds) speaks of any of the names. */
export function mentions(item: Item, names: readonly string[]): boolean {
  return names.length > 0 && mention(names).test(ownTexts(item));
}

export function renamedText(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  return text.replace(
    mention([...names.keys()]),
    (_, before: string, name: string) => before + (names.get(name) ?? name),
  );
}

/** The same value with `${old}` made `${new}` in every text of it. */
export function renamedTexts<T>(value: T, names: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? renamedText(inner, names) : inner,
  ) as T;
}

/** Items under new names, and every text that speaks of them. */
export function renamedItems(items: readonly Item[], names: ReadonlyMap<string, string>): readonly Item[] {
  return eachItem(renamedTexts(items, names), (item) => {
    const name = names.get(item.name);
    return [name === undefined ? item : { ...item, name, sourceName: name }];
  });
}

/** A name that nothing in the questionnaire has yet: the wanted one, or with a number behind it. */
export function freeName(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}_${number}`)) return `${wanted}_${number}`;
}

export function listUsers({ items }: Questionnaire, list: string): readonly string[] {
  const users: string[] = [];
  eachItem(items, (item) => {
    if (item.kind === 'question' && item.list === list) users.push(item.name);
    return [item];
  });
  return users;
}
