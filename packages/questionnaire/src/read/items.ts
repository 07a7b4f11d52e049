import { pickTranslation, type Issue, type Translations } from '@langnghe/language';
import type { Expression } from '../expression.ts';
import type {
  Calculation,
  Cells,
  Group,
  Item,
  Note,
  Question,
  QuestionType,
  Repeat,
} from '../questionnaire.ts';
import { bindExpression } from './bind.ts';
import type { Names } from './known-names.ts';
import { truth } from './cell-text.ts';
import { mediaOf } from './choices.ts';
import type { Draft } from './draft.ts';
import { isDynamic } from './dynamic.ts';
import { itemExtras } from './extras.ts';
import { formIssue } from './form-issues.ts';
import { readParameters } from './parameters.ts';
import { rangeIssues } from './range.ts';
import { nameIssues } from './wording-references.ts';
import { translationsOf, type Header } from './sheet-table.ts';

export interface ItemContext {
  readonly names: Names;
  readonly headers: readonly Header[];
  readonly languages: readonly string[];
  /** Languages that the sheet has a label column for. */
  readonly labelled: readonly string[];
  readonly tagOf: (language: string | null) => string;
  readonly issues: Issue[];
}

const truthExpression: Expression = {
  source: 'true()',
  tree: { kind: 'call', name: 'true', arguments: [] },
  references: [],
};

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

interface Base {
  readonly name: string;
  readonly row: number;
  readonly extras?: Cells;
  readonly sourceName?: string;
  readonly relevant?: Expression;
}

function base(draft: Draft, context: ItemContext): Base {
  const fixed = draft.fixed?.relevant;
  const own = draft.fixed?.otherOf === undefined ? rule(draft, 'relevant', context) : undefined;
  const relevant = fixed === undefined ? own : bound(fixed, draft, 'relevant', context);
  const extras = itemExtras(draft, context.headers, context.tagOf);
  return {
    name: draft.key,
    row: draft.row.row,
    ...(draft.key === draft.name ? {} : { sourceName: draft.name }),
    ...(extras === undefined ? {} : { extras }),
    ...(relevant === undefined ? {} : { relevant }),
  };
}

function rule(draft: Draft, column: string, context: ItemContext): Expression | undefined {
  const source = draft.row.text(column);
  if (source === '') return undefined;
  // `yes`, `TRUE` and their like stand for expressions in every rule of XLSForm.
  if (/^(?:yes|true)$/i.test(source)) return truthExpression;
  return bound(/^(?:no|false)$/i.test(source) ? 'false()' : source, draft, column, context);
}

function bound(
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
function truthRule(draft: Draft, column: string, context: ItemContext): Expression | undefined {
  const source = draft.row.text(column);
  const word = truth(source);
  if (word !== undefined) return word ? truthExpression : undefined;
  return bound(source, draft, column, context);
}

function wording(draft: Draft, column: string, context: ItemContext): Translations {
  const texts = translationsOf(draft.row, column, context.headers, context.tagOf);
  const { loop } = draft;
  if (loop === undefined) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([tag, text]) => [
      tag,
      text
        .replace(/%\(name\)s/g, loop.name)
        .replace(/%\(label\)s/g, pickTranslation(loop.label, tag, context.languages[0])),
    ]),
  );
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

function question(draft: Draft, context: ItemContext): Question {
  if (draft.fixed?.otherOf !== undefined) return otherQuestion(draft, context);
  const { row } = draft;
  const type: QuestionType = draft.type ?? 'text';
  const { parameters, issues } = readParameters(row, type, draft.source === 'file');
  context.issues.push(...issues);
  if (row.has('big-image') && !row.has('image'))
    context.issues.push(formIssue('big-image-alone', row.place('big-image')));
  checkGeometry(draft, parameters['reference-geometry'], context);
  const seed = /^\$\{\s*(.+?)\s*\}$/.exec(parameters['seed'] ?? '')?.[1];
  if (seed !== undefined) context.issues.push(...nameIssues(seed, row.place('parameters'), context.names));
  if (type === 'geopoint') context.issues.push(formIssue('place-coarse', row.place('type')));
  if (type === 'range') context.issues.push(...rangeIssues(draft, parameters, context.names.lists));
  checkList(draft, context);
  const label = wording(draft, 'label', context);
  const media = mediaOf(row, context.headers, context.tagOf);
  checkLabel(draft, label, Object.keys(media).length > 0 || row.has('hint'), context);
  return {
    ...base(draft, context),
    kind: 'question',
    type,
    label,
    hint: wording(draft, 'hint', context),
    guidance: wording(draft, 'guidance_hint', context),
    appearance: words(row.text('appearance')),
    requiredMessage: wording(draft, 'required_message', context),
    constraintMessage: wording(draft, 'constraint_message', context),
    parameters,
    media,
    ...optional({
      required: truthRule(draft, 'required', context),
      constraint: constraint(draft, context),
      readOnly: truthRule(draft, 'read_only', context),
      default: defaultOf(draft, context),
      calculation: rule(draft, 'calculation', context),
      trigger: triggers(draft, context),
      list: draft.list,
      choiceFilter: choiceFilter(draft, context),
    }),
  };
}

/** Points to show for comparison come from a list, from a file, or from a repeat's answers. */
function checkGeometry(draft: Draft, from: string | undefined, { names, issues }: ItemContext): void {
  if (from === undefined) return;
  const repeat = /^\$\{\s*(.+?)\s*\}$/.exec(from)?.[1] ?? '';
  const isRepeat = names.byName.get(repeat)?.some(({ kind }) => kind === 'repeat') ?? false;
  if (isRepeat || names.lists.has(from) || names.files.has(from)) return;
  const nearest = names.finder.nearest(from, names.lists.keys());
  issues.push(
    formIssue('list-unknown', draft.row.place('parameters'), {
      list: from,
      nearest: nearest === undefined ? '' : ` (${nearest}?)`,
    }),
  );
}

/** `or_other` brings a text question that asks which other. */
function otherQuestion(draft: Draft, context: ItemContext): Question {
  const said: Readonly<Record<string, string>> = { vi: 'Xin ghi rõ' };
  return {
    ...base(draft, context),
    kind: 'question',
    type: 'text',
    label: Object.fromEntries(context.languages.map((tag) => [tag, said[tag] ?? 'Specify other.'])),
    hint: {},
    guidance: {},
    appearance: [],
    requiredMessage: {},
    constraintMessage: {},
    parameters: {},
    media: {},
  };
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the fields that are undefined. */
function optional<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function constraint(draft: Draft, context: ItemContext): Expression | undefined {
  const own = draft.row.text('constraint');
  const { typeConstraint } = draft;
  if (typeConstraint === undefined) return rule(draft, 'constraint', context);
  return bound(
    own === '' ? typeConstraint : `(${typeConstraint}) and (${own})`,
    draft,
    'constraint',
    context,
  );
}

function defaultOf(draft: Draft, context: ItemContext): Expression | string | undefined {
  const text = draft.row.text('default');
  if (text === '') return undefined;
  return isDynamic(text) ? bound(text, draft, 'default', context) : draft.row.wording('default', null);
}

/** One or several references to what a person can change. */
function triggers(draft: Draft, context: ItemContext): readonly string[] | undefined {
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

function choiceFilter(draft: Draft, context: ItemContext): Expression | undefined {
  const source = draft.row.text('choice_filter');
  if (source === '' || draft.list === undefined) return undefined;
  if (draft.parent?.row.text('appearance').includes('table-list'))
    context.issues.push(formIssue('table-list-filter', draft.row.place('choice_filter')));
  return bound(source, draft, 'choice_filter', context, draft.list);
}

function checkList(draft: Draft, { names, issues }: ItemContext): void {
  if (draft.list === undefined || draft.source === 'file' || names.lists.has(draft.list)) return;
  // pyxform lets a list name be an answer: `select_one ${which}` offers what a repeat collected.
  if (/^\$\{[^}]+\}$/.test(draft.list)) return;
  const nearest = names.finder.nearest(draft.list, names.lists.keys());
  issues.push(
    formIssue('list-unknown', draft.row.place('type'), {
      list: draft.list,
      nearest: nearest === undefined ? '' : ` (${nearest}?)`,
    }),
  );
}

function checkLabel(draft: Draft, label: Translations, otherwise: boolean, context: ItemContext): void {
  const { row, name } = draft;
  const tags = Object.keys(label);
  if (tags.length === 0) {
    // A calculated question may be there only to be calculated.
    if (!otherwise && row.text('calculation') === '')
      context.issues.push(formIssue('label-missing', row.place('label'), { name }));
    return;
  }
  for (const language of context.labelled.filter((tag) => label[tag] === undefined))
    context.issues.push(formIssue('label-translation-missing', row.place('label'), { name, language }));
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
