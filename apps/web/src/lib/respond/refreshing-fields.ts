import type { Item, Screen } from '@langnghe/questionnaire';

/** Fields on this screen by whose answers other questions on it filter their choices. */
export function refreshingFields(screen: Screen): readonly string[] {
  const items = flat(screen.items);
  const own = new Set(items.map(({ name }) => name));
  const filters = items.flatMap((item) =>
    item.kind === 'question' && item.choiceFilter ? [item.choiceFilter] : [],
  );
  return [...new Set(filters.flatMap(({ references }) => references))].filter((name) => own.has(name));
}

/** Every item of some, whatever groups and repeats stand around it. */
export function flat(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => ('items' in item ? [item, ...flat(item.items)] : [item]));
}
