import type { Place } from '@langnghe/language';
import { allNodes, type ExpressionNode } from '../expression.ts';
import { expressionsOf } from '../expressions-of.ts';
import { entriesOf } from '../outline.ts';
import type { Questionnaire } from '../questionnaire.ts';

interface ColumnCalled {
  readonly column: string;
  readonly place: Place;
}

/** The columns of a table that `pulldata()` asks for, by where it does. */
export function columnsCalled(questionnaire: Questionnaire, table: string): readonly ColumnCalled[] {
  return [...entriesOf(questionnaire.items).values()].flatMap(({ item }) =>
    expressionsOf(item).flatMap(({ column: cell, expression }) =>
      allNodes(expression.tree)
        .flatMap((node) => pulled(node, table))
        .map((column) => ({ column, place: { sheet: 'survey', row: item.row, column: cell } })),
    ),
  );
}

function pulled(node: ExpressionNode, table: string): readonly string[] {
  if (node.kind !== 'call' || node.name !== 'pulldata') return [];
  const [name, ...columns] = node.arguments.slice(0, 3);
  if (name?.kind !== 'string' || name.value !== table) return [];
  return columns.flatMap((column) => (column.kind === 'string' ? [column.value] : []));
}
