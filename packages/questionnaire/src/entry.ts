import type { Item } from './questionnaire.ts';

/** An item and where it stands. */
export interface Entry {
  readonly item: Item;
  /** The group or repeat around it. */
  readonly parent: Entry | null;
  /** Names of the repeats around it, outermost first. */
  readonly repeats: readonly string[];
}

/** The text of a calculation that refers to nothing. */
export function constantOf(item: Item): string | undefined {
  return item.kind === 'calculation' && item.calculation.tree.kind === 'string'
    ? item.calculation.tree.value
    : undefined;
}
