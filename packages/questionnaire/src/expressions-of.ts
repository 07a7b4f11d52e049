import type { Expression } from './expression.ts';
import type { Item } from './questionnaire.ts';

/** Every expression of an item, with the column of the survey sheet it stands in. */
export function expressionsOf(
  item: Item,
): readonly { readonly column: string; readonly expression: Expression }[] {
  const question = item.kind === 'question' ? item : undefined;
  const given = typeof question?.default === 'object' ? question.default : undefined;
  const columns: readonly (readonly [string, Expression | undefined])[] = [
    ['relevant', item.relevant],
    ['calculation', item.kind === 'calculation' ? item.calculation : question?.calculation],
    ['repeat_count', item.kind === 'repeat' ? item.count : undefined],
    ['required', question?.required],
    ['constraint', question?.constraint],
    ['read_only', question?.readOnly],
    ['default', given],
    ['choice_filter', question?.choiceFilter],
  ];
  return columns.flatMap(([column, expression]) =>
    expression === undefined ? [] : [{ column, expression }],
  );
}
