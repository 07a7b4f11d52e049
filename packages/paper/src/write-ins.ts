import type { ExpressionNode, Item, Questionnaire } from '@langnghe/questionnaire';

/**
 * Text questions that only one option opens («Khác, xin ghi rõ»), by `question code`: they are printed as a line beside
 * that option.
 */
export function writeInsOf({ items, choiceLists }: Questionnaire): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (inner: readonly Item[]): void => {
    inner.forEach((item, at) => {
      if ('items' in item && !(item.kind === 'group' && item.appearance.includes('table-list')))
        visit(item.items);
      if (item.kind !== 'question' || item.type !== 'text' || item.relevant === undefined) return;
      const opens = openedBy(item.relevant.tree);
      const before = inner.slice(0, at).find((one) => one.name === opens?.question);
      if (opens === null || before?.kind !== 'question') return;
      const offered = (choiceLists[before.list ?? ''] ?? []).some(({ value }) => value === opens.code);
      if (offered && !found.has(`${opens.question} ${opens.code}`))
        found.set(`${opens.question} ${opens.code}`, item.name);
    });
  };
  visit(items);
  return found;
}

function openedBy(node: ExpressionNode): { readonly question: string; readonly code: string } | null {
  const [left, right] =
    node.kind === 'call' && node.name === 'selected'
      ? node.arguments
      : node.kind === 'binary' && node.operator === '='
        ? [node.left, node.right]
        : [];
  return left?.kind === 'reference' && right?.kind === 'string'
    ? { question: left.name, code: right.value }
    : null;
}
