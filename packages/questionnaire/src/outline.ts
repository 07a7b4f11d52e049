import { checkedOrder } from './dependency-order.ts';
import type { Entry } from './entry.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

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
  const outline: Outline = { entries, order: checkedOrder(entries) };
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
