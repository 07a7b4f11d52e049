import type { Expression } from '../expression.ts';
import type { Cells } from '../questionnaire.ts';
import { bindExpression } from './bind.ts';
import { truth } from './cell-text.ts';
import type { Draft } from './draft.ts';
import { itemExtras } from './extras.ts';
import { formIssue } from './form-issues.ts';
import type { ItemContext } from './item-context.ts';

const truthExpression: Expression = {
  source: 'true()',
  tree: { kind: 'call', name: 'true', arguments: [] },
  references: [],
};

interface Base {
  readonly name: string;
  readonly row: number;
  readonly extras?: Cells;
  readonly sourceName?: string;
  readonly relevant?: Expression;
}

/** What every item has. */
export function base(draft: Draft, context: ItemContext): Base {
  const relevant = relevance(draft, context);
  const extras = itemExtras(draft, context.headers, context.tagOf);
  return {
    name: draft.key,
    row: draft.row.row,
    ...(draft.key === draft.name ? {} : { sourceName: draft.name }),
    ...(extras === undefined ? {} : { extras }),
    ...(relevant === undefined ? {} : { relevant }),
  };
}

function relevance(draft: Draft, context: ItemContext): Expression | undefined {
  const fixed = draft.fixed?.relevant;
  if (fixed !== undefined) return bound(fixed, draft, 'relevant', context);
  return draft.added === undefined ? rule(draft, 'relevant', context) : undefined;
}

export function rule(draft: Draft, column: string, context: ItemContext): Expression | undefined {
  const source = draft.row.text(column);
  if (source === '') return undefined;
  // `yes`, `TRUE` and their like stand for expressions in every rule of XLSForm.
  if (/^(?:yes|true)$/i.test(source)) return truthExpression;
  return bound(/^(?:no|false)$/i.test(source) ? 'false()' : source, draft, column, context);
}

export function bound(
  source: string,
  draft: Draft,
  column: string,
  { names, issues }: ItemContext,
  list?: string,
): Expression | undefined {
  const binding = bindExpression(source, draft, draft.row.place(column), names, list);
  issues.push(...binding.issues);
  return binding.expression ?? undefined;
}

/** A column that says yes, no, or an expression. */
export function truthRule(draft: Draft, column: string, context: ItemContext): Expression | undefined {
  const source = draft.row.text(column);
  const word = truth(source);
  if (word !== undefined) return word ? truthExpression : undefined;
  return bound(source, draft, column, context);
}

/** One or several references to what a person can change. */
export function triggers(draft: Draft, context: ItemContext): readonly string[] | undefined {
  const parts = draft.row.text('trigger').split(',');
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (named.length === 0) return undefined;
  const place = draft.row.place('trigger');
  return named.flatMap((part) => {
    const name = /^\$\{\s*([^{}]+?)\s*\}$/.exec(part)?.[1];
    if (name === undefined) {
      context.issues.push(formIssue('trigger-not-reference', place, { text: part, example: '${c01}' }));
      return [];
    }
    const [target] = context.names.byName.get(name) ?? [];
    if (target?.kind === 'calculation' || (target !== undefined && isCalculatedOnly(target)))
      context.issues.push(formIssue('trigger-unseen', place, { name }));
    return bound(part, draft, 'trigger', context)?.references ?? [];
  });
}

/** A question without a word that only calculates: nobody sees it, so nobody changes it. */
const isCalculatedOnly = ({ kind, row }: Draft): boolean =>
  kind === 'question' && row.text('calculation') !== '' && !row.has('label') && !row.has('hint');
