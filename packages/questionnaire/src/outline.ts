import type { Expression } from './expression.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

/** An item and where it stands. */
export interface Entry {
  readonly item: Item;
  /** The group or repeat around it. */
  readonly parent: Entry | null;
  /** Names of the repeats around it, outermost first. */
  readonly repeats: readonly string[];
}

export interface Outline {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Every item after all that its relevance and calculation depend on. */
  readonly order: readonly Entry[];
}

const outlines = new WeakMap<Questionnaire, Outline>();

/** The items of a questionnaire by name, and the order to work them out in; kept with the questionnaire. */
export function outlineOf(questionnaire: Questionnaire): Outline {
  const known = outlines.get(questionnaire);
  if (known !== undefined) return known;
  const entries = entriesOf(questionnaire.items);
  const sorted = dependencyOrder(entries);
  if (!sorted.ok) throw new Error(`circular questionnaire: ${sorted.cycle.join(' → ')}`);
  const outline: Outline = { entries, order: sorted.order };
  outlines.set(questionnaire, outline);
  return outline;
}

export function entriesOf(items: readonly Item[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const enter = (inner: readonly Item[], parent: Entry | null, repeats: readonly string[]): void => {
    for (const item of inner) {
      const entry: Entry = { item, parent, repeats };
      entries.set(item.name, entry);
      if (item.kind === 'group') enter(item.items, entry, repeats);
      if (item.kind === 'repeat') enter(item.items, entry, [...repeats, item.name]);
    }
  };
  enter(items, null, []);
  return entries;
}

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

/** The text of a calculation that refers to nothing. */
export function constantOf(item: Item): string | undefined {
  return item.kind === 'calculation' && item.calculation.tree.kind === 'string'
    ? item.calculation.tree.value
    : undefined;
}
