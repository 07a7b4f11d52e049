import type { Item, Questionnaire } from '../questionnaire.ts';

/** Where an item is put. */
export type Spot =
  | { readonly at: 'end' }
  | { readonly at: 'before' | 'after'; readonly item: string }
  /** Last in a group or repeat. */
  | { readonly at: 'in'; readonly group: string };

/** Every item, outer before inner, in the order of the workbook. */
export function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...('items' in item ? allItems(item.items) : [])]);
}

export function findItem({ items }: Questionnaire, name: string): Item | undefined {
  return allItems(items).find((item) => item.name === name);
}

/** The groups and repeats around an item, outermost first; undefined when there is no such item. */
export function around(items: readonly Item[], name: string): readonly Item[] | undefined {
  for (const item of items) {
    if (item.name === name) return [];
    const inner = 'items' in item ? around(item.items, name) : undefined;
    if (inner !== undefined) return [item, ...inner];
  }
  return undefined;
}

/** The items with each replaced by what `change` gives for it, inner ones first. */
export function eachItem(items: readonly Item[], change: (item: Item) => readonly Item[]): readonly Item[] {
  return items.flatMap((item) =>
    change('items' in item ? { ...item, items: eachItem(item.items, change) } : item),
  );
}

export function replaceItem(items: readonly Item[], name: string, by: readonly Item[]): readonly Item[] {
  return eachItem(items, (item) => (item.name === name ? by : [item]));
}

export function insertItems(items: readonly Item[], spot: Spot, added: readonly Item[]): readonly Item[] {
  if (spot.at === 'end') return [...items, ...added];
  const target = spot.at === 'in' ? spot.group : spot.item;
  return eachItem(items, (item) => {
    if (item.name !== target) return [item];
    if (spot.at === 'before') return [...added, item];
    if (spot.at === 'after') return [item, ...added];
    return 'items' in item ? [{ ...item, items: [...item.items, ...added] }] : [item];
  });
}

/** Every text of an item that may hold `${name}`, without what stands inside it. */
export function ownTexts(item: Item): string {
  return JSON.stringify('items' in item ? { ...item, items: [] } : item);
}

/** The form with an item shown whatever is answered: itself and what it stands in ask for nothing. */
export function alwaysShown(questionnaire: Questionnaire, name: string): Questionnaire {
  const shown = new Set([name, ...(around(questionnaire.items, name) ?? []).map((item) => item.name)]);
  const items = eachItem(questionnaire.items, (item) => {
    const { relevant, ...rest } = item;
    return [relevant !== undefined && shown.has(item.name) ? rest : item];
  });
  return { ...questionnaire, items };
}
