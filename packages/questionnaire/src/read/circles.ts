import type { Issue } from '@langnghe/language';
import { decidingExpressions, dependencyOrder } from '../dependency-order.ts';
import type { Entry } from '../entry.ts';
import { entriesOf } from '../outline.ts';
import type { Item } from '../questionnaire.ts';
import { walk, type Draft } from './draft.ts';
import { formIssue } from './form-issues.ts';

/** Circles are cut where they are found and the search goes on, so that a form with several hears of all. */
const mostCircles = 50;

export function circleIssues(items: readonly Item[], drafts: readonly Draft[]): readonly Issue[] {
  const rows = new Map(walk(drafts).map((draft) => [draft.key, draft.row]));
  let entries = entriesOf(items);
  const issues: Issue[] = [];
  while (issues.length < mostCircles) {
    const sorted = dependencyOrder(entries);
    if (sorted.ok) break;
    const [name = ''] = sorted.cycle.filter((one) => decides(entries.get(one)));
    const row = rows.get(name);
    const column = columnOf(entries.get(name), sorted.cycle);
    issues.push(formIssue('circular', row?.place(column) ?? {}, { cycle: sorted.cycle.join(' → ') }));
    entries = without(entries, sorted.cycle);
  }
  return issues;
}

const decides = (entry: Entry | undefined): boolean =>
  entry !== undefined && decidingExpressions(entry.item).length > 0;

function columnOf(entry: Entry | undefined, cycle: readonly string[]): string {
  const relevant = entry?.item.relevant?.references.some((name) => cycle.includes(name)) ?? false;
  if (relevant) return 'relevant';
  return entry?.item.kind === 'repeat' ? 'repeat_count' : 'calculation';
}

/** The form without the rules of the items named. */
function without(entries: ReadonlyMap<string, Entry>, names: readonly string[]): ReadonlyMap<string, Entry> {
  const cut = new Map(entries);
  for (const name of names) {
    const entry = cut.get(name);
    if (entry === undefined) continue;
    const { name: own, row } = entry.item;
    cut.set(name, {
      ...entry,
      item: { kind: 'note', name: own, row, label: {}, hint: {}, appearance: [], media: {} },
    });
  }
  return cut;
}
