import type { Expression } from '../expression.ts';
import type { Calculation, Group, Item, Note, Repeat } from '../questionnaire.ts';
import { mediaOf } from './choices.ts';
import type { Draft } from './draft.ts';
import { isDynamic } from './dynamic.ts';
import { formIssue } from './form-issues.ts';
import type { ItemContext } from './item-context.ts';
import { base, bound, rule, triggers } from './item-rules.ts';
import { checkLabel, wording, words } from './item-wording.ts';
import { question } from './question.ts';

/** The questionnaire's items from their drafts; what is wrong with them goes to `context.issues`. */
export function itemsOf(drafts: readonly Draft[], context: ItemContext): readonly Item[] {
  return drafts.filter((draft) => draft.key !== '').map((draft) => itemOf(draft, context));
}

function itemOf(draft: Draft, context: ItemContext): Item {
  switch (draft.kind) {
    case 'question':
      return question(draft, context);
    case 'note':
      return note(draft, context);
    case 'calculation':
      return calculation(draft, context);
    case 'group':
      return group(draft, context);
    case 'repeat':
      return repeat(draft, context);
  }
}

function note(draft: Draft, context: ItemContext): Note {
  const label = wording(draft, 'label', context);
  const media = mediaOf(draft.row, context.headers, context.tagOf);
  checkLabel(draft, label, Object.keys(media).length > 0 || draft.row.has('hint'), context);
  return {
    ...base(draft, context),
    kind: 'note',
    label,
    hint: wording(draft, 'hint', context),
    appearance: words(draft.row.text('appearance')),
    media,
  };
}

function calculation(draft: Draft, context: ItemContext): Calculation {
  const written = draft.fixed?.calculation ?? draft.row.text('calculation');
  const column = draft.row.text('calculation') === '' ? 'default' : 'calculation';
  const text = written === '' ? draft.row.text('default') : written;
  // What waits for a trigger elsewhere is worked out here whenever something changes: nobody sees it in between.
  triggers(draft, context);
  const fixed = column === 'default' && !isDynamic(text) ? constant(text) : undefined;
  return {
    ...base(draft, context),
    kind: 'calculation',
    calculation: fixed ?? bound(text, draft, column, context) ?? constant(''),
  };
}

const constant = (value: string): Expression => ({
  source: value.includes("'") ? `"${value}"` : `'${value}'`,
  tree: { kind: 'string', value },
  references: [],
});

function group(draft: Draft, context: ItemContext): Group {
  const appearance = words(draft.row.text('appearance'));
  if (draft.children.length === 0 && draft.loop === undefined)
    context.issues.push(formIssue('group-empty', draft.row.place('type'), { name: draft.name }));
  if (appearance.includes('table-list')) checkTableList(draft, context);
  const hint = wording(draft, 'hint', context);
  return {
    ...base(draft, context),
    kind: 'group',
    label:
      draft.loop === undefined || draft.row.has('label')
        ? wording(draft, 'label', context)
        : draft.loop.label,
    ...(Object.keys(hint).length === 0 ? {} : { hint }),
    appearance,
    items: itemsOf(draft.children, context),
  };
}

function checkTableList(draft: Draft, { issues }: ItemContext): void {
  const [first, ...rest] = draft.children.filter((child) => child.list !== undefined);
  if (first?.list === undefined) return;
  for (const child of rest)
    if (child.list !== undefined && child.list !== first.list)
      issues.push(
        formIssue('table-list-mixed', child.row.place('type'), {
          first: first.list,
          second: child.list,
          other: draft.row.row,
        }),
      );
}

function repeat(draft: Draft, context: ItemContext): Repeat {
  const count = rule(draft, 'repeat_count', context);
  for (let parent = draft.parent; parent !== null; parent = parent.parent)
    if (parent.kind === 'group' && words(parent.row.text('appearance')).includes('field-list'))
      context.issues.push(
        formIssue('repeat-in-field-list', draft.row.place('type'), {
          name: draft.name,
          other: parent.row.row,
        }),
      );
  return {
    ...base(draft, context),
    kind: 'repeat',
    label: wording(draft, 'label', context),
    appearance: words(draft.row.text('appearance')),
    ...(count === undefined ? {} : { count }),
    items: itemsOf(draft.children, context),
  };
}
