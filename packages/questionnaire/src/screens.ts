import type { Evaluation } from './answers.ts';
import type { Group, Item, Note, Questionnaire } from './questionnaire.ts';

/** A page of the form as a respondent sees it. */
export interface Screen {
  /** Name of its first item: stable, and unique among the screens of a questionnaire. */
  readonly name: string;
  /** The groups around its items, outermost first: their labels are headings. */
  readonly groups: readonly Group[];
  /** Notes, a question, a group that stands together, or a repeat with all its instances. */
  readonly items: readonly Item[];
}

/** The pages of a questionnaire in order. Consecutive notes stand at the head of the screen that follows them. */
export function screens(questionnaire: Questionnaire): readonly Screen[] {
  const shown = visible(questionnaire.items);
  const first = shown[0];
  if (first === undefined) return [];
  if (questionnaire.layout === 'single') return [{ name: first.name, groups: [], items: shown }];
  return pagesOf(shown, []);
}

/** Whether anything of a screen is asked, given an evaluation; instances of a repeat count as the repeat. */
export function screenRelevant(screen: Screen, evaluation: Evaluation): boolean {
  return screen.items.some((item) => itemRelevant(item, evaluation));
}

/** A group is shown when something in it is. */
function itemRelevant(item: Item, evaluation: Evaluation): boolean {
  if (!evaluation.relevant.has(item.name)) return false;
  return item.kind === 'group'
    ? item.items.some((inner) => itemRelevant(inner, evaluation))
    : item.kind !== 'calculation';
}

const standsTogether = (group: Group): boolean =>
  group.appearance.includes('field-list') || group.appearance.includes('table-list');

function visible(items: readonly Item[]): readonly Item[] {
  return items.filter(
    (item) => item.kind !== 'calculation' && (item.kind !== 'group' || visible(item.items).length > 0),
  );
}

function pagesOf(items: readonly Item[], groups: readonly Group[]): readonly Screen[] {
  const pages: Screen[] = [];
  let notes: readonly Note[] = [];
  const close = (rest: readonly Item[]): void => {
    const all = [...notes, ...rest];
    const [first] = all;
    notes = [];
    if (first !== undefined) pages.push({ name: first.name, groups, items: all });
  };
  for (const item of visible(items)) {
    if (item.kind === 'note') notes = [...notes, item];
    else if (item.kind === 'group' && !standsTogether(item)) {
      close([]);
      pages.push(...pagesOf(item.items, [...groups, item]));
    } else close([item]);
  }
  close([]);
  return pages;
}
