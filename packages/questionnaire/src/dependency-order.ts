import { constantOf, type Entry } from './entry.ts';
import type { Expression } from './expression.ts';
import type { Item } from './questionnaire.ts';

/** The expressions that decide an item's relevance and value. */
export function decidingExpressions(item: Item): readonly Expression[] {
  const own = [
    item.relevant,
    item.kind === 'calculation' || item.kind === 'question' ? item.calculation : undefined,
    item.kind === 'repeat' ? item.count : undefined,
  ];
  return own.filter((expression) => expression !== undefined);
}

export type Sorted =
  | { readonly ok: true; readonly order: readonly Entry[] }
  | { readonly ok: false; readonly cycle: readonly string[] };

/** Depth first without recursion (a chain may be as long as the form); gives the names of a circle if there is one. */
export function dependencyOrder(entries: ReadonlyMap<string, Entry>): Sorted {
  const order: Entry[] = [];
  const done = new Set<string>();
  for (const start of entries.keys()) {
    const path: { name: string; rest: string[] }[] = [];
    const onPath = new Set<string>();
    const visit = (name: string): void => {
      path.push({ name, rest: dependencies(entries, name) });
      onPath.add(name);
    };
    if (!done.has(start)) visit(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        const entry = entries.get(top.name);
        if (entry !== undefined) order.push(entry);
        done.add(top.name);
        onPath.delete(top.name);
        path.pop();
      } else if (onPath.has(next)) {
        const names = path.map(({ name }) => name);
        return { ok: false, cycle: [...names.slice(names.indexOf(next)), next] };
      } else if (!done.has(next)) visit(next);
    }
  }
  return { ok: true, order };
}

function dependencies(entries: ReadonlyMap<string, Entry>, name: string): string[] {
  const entry = entries.get(name);
  if (entry === undefined) return [];
  const references = decidingExpressions(entry.item)
    .flatMap((expression) => expression.references)
    .filter((reference) => reference !== name || entry.repeats.length === 0)
    .filter((reference) => !isOwnConstant(entry, entries.get(reference)));
  return [...(entry.parent ? [entry.parent.item.name] : []), ...references].reverse();
}

/**
 * A group may ask for a hidden field of its own content: the field is fixed, so nothing runs in a circle. Forms that
 * get data from outside are written so (`./source = 'user'`).
 */
function isOwnConstant(group: Entry, target: Entry | undefined): boolean {
  if (target === undefined || constantOf(target.item) === undefined) return false;
  for (let parent = target.parent; parent !== null; parent = parent.parent) if (parent === group) return true;
  return false;
}

/** Of a questionnaire that was checked: throws if it runs in a circle. */
export function checkedOrder(entries: ReadonlyMap<string, Entry>): readonly Entry[] {
  const sorted = dependencyOrder(entries);
  if (!sorted.ok) throw new Error(`circular questionnaire: ${sorted.cycle.join(' → ')}`);
  return sorted.order;
}
