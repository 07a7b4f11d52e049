import { answerFault, chainsOf, keyOf } from '@langnghe/questionnaire/evaluate';
import type { PageLogic } from './page-logic.ts';
import { allItems } from './page-logic.ts';

export interface Problem {
  readonly element: HTMLElement;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with the answers to what is asked on the page, in the order of the page. */
export function problemsOn({ items, logic, working }: PageLogic): readonly Problem[] {
  const found = new Map<string, readonly [string, string]>();
  for (const item of allItems(logic.items)) {
    const entry = working.outline.entries.get(item.name);
    if (item.says === undefined || entry === undefined) continue;
    for (const chain of chainsOf(entry, [], working.findings.counts)) {
      const key = keyOf(item.name, chain);
      if (!working.relevant.has(key) || working.declined.has(key)) continue;
      const fault = answerFault({ ...checkable, ...item }, chain, working);
      const said = fault === null || fault === 'answer-ranked-twice' ? undefined : item.says[fault];
      if (said !== undefined) found.set(key, said);
    }
  }
  return Array.from(items.querySelectorAll<HTMLElement>('[data-path]')).flatMap((element) => {
    const said = found.get(element.dataset['path'] ?? '');
    return said === undefined ? [] : [{ element, message: said[0], remedy: said[1] }];
  });
}

/** What the logic leaves out because it says nothing. */
const checkable = { type: 'text', parameters: {} } as const;
