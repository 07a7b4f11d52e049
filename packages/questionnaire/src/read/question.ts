import type { Expression } from '../expression.ts';
import type { Question, QuestionType } from '../questionnaire.ts';
import { addedQuestion } from './added-question.ts';
import { mediaOf } from './choices.ts';
import type { Draft } from './draft.ts';
import { isDynamic } from './dynamic.ts';
import { formIssue } from './form-issues.ts';
import type { ItemContext } from './item-context.ts';
import { base, bound, rule, triggers, truthRule } from './item-rules.ts';
import { checkLabel, wording, words } from './item-wording.ts';
import { readParameters } from './parameters.ts';
import { rangeIssues } from './range.ts';
import { nameIssues } from './wording-references.ts';

export function question(draft: Draft, context: ItemContext): Question {
  if (draft.added !== undefined) return addedQuestion(draft, draft.added, context);
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
