import { pickTranslation, type Language, type Translations } from '@langnghe/language';
import {
  declinedAnswer,
  pipe,
  type AnswerSet,
  type Group,
  type Item,
  type Question,
  type Repeat,
  type Screen,
} from '@langnghe/questionnaire';
import type { ErrorLink, GridView, ItemView, QuestionView } from './control.ts';
import { controlOf, type Place } from './control-of.ts';
import { mediaView } from './media.ts';
import { plainLabel } from './label-runs.ts';
import { repeatsOn } from './repeats.ts';
import { instancesOf, isAsked, questionsOf, type WorkedOut } from './survey.ts';

interface Frame {
  readonly worked: WorkedOut;
  /** Language of our own words. */
  readonly ui: Language;
  /** Problems are shown once the person has tried to go on. */
  readonly showProblems: boolean;
  readonly chain: Place['chain'];
  readonly instance: AnswerSet;
}

export function screenItems(
  screen: Screen,
  worked: WorkedOut,
  ui: Language,
  showProblems: boolean,
): readonly ItemView[] {
  const frame: Frame = { worked, ui, showProblems, chain: [], instance: {} };
  const group = ownGroup(screen);
  return itemViews(group === undefined ? screen.items : group.items, frame);
}

/** The group that is the whole screen: its label is the screen's heading. */
function ownGroup({ items }: Screen): Group | undefined {
  const [only] = items;
  return items.length === 1 && only?.kind === 'group' && !isGrid(only) ? only : undefined;
}

/** The heading over a screen: the innermost group that has a label. A grid alone has its own words over it. */
export function headingOf(screen: Screen, worked: WorkedOut): string {
  if (gridAlone(screen) !== undefined) return '';
  const own = ownGroup(screen);
  const innermostFirst = [...screen.groups, ...(own === undefined ? [] : [own])].reverse();
  const group = innermostFirst.find(({ label }) => textOf(label, worked) !== '');
  return group === undefined ? '' : plainLabel(textOf(group.label, worked));
}

/** The same in a list of screens, where nothing else says which one it is. */
export function nameOf(screen: Screen, worked: WorkedOut): string {
  const grid = gridAlone(screen);
  return grid === undefined ? headingOf(screen, worked) : plainLabel(textOf(grid.label, worked));
}

function gridAlone({ items }: Screen): Group | undefined {
  const [only] = items;
  return items.length === 1 && only?.kind === 'group' && isGrid(only) ? only : undefined;
}

export function errorLinks(screen: Screen, worked: WorkedOut, ui: Language): readonly ErrorLink[] {
  const link = (
    target: string,
    label: Translations,
    field: string,
    instance: AnswerSet = {},
  ): readonly ErrorLink[] =>
    (worked.problems.get(field) ?? []).map((issue) => ({
      target,
      question: plainLabel(textOf(label, worked, instance)),
      message: issue.message[ui],
    }));
  return [
    ...repeatsOn(screen, worked).flatMap(({ path, repeat }) => link(addButton(path), repeat.label, path)),
    ...questionsOf(screen.items, worked.evaluation).flatMap(({ question, field, instance }) =>
      link(focusTarget(question, field), question.label, field, instance),
    ),
  ];
}

/** Where the buttons of a repeat stand. */
export const addButton = (path: string): string => `${idOf(path)}-add`;

const idOf = (field: string): string => `q-${field.replace(/[^\w-]/g, '_')}`;

/** A set of boxes is reached at its first box. */
function focusTarget(question: Question, field: string): string {
  const boxes = /^(select|rank|acknowledge)/.test(question.type) || question.type === 'range';
  const menu = question.appearance.some((appearance) => /^(minimal|autocomplete|search)/.test(appearance));
  return boxes && !(menu && question.type === 'select-one') ? `${idOf(field)}-0` : idOf(field);
}

function itemViews(items: readonly Item[], frame: Frame): readonly ItemView[] {
  return items.flatMap((item): readonly ItemView[] => {
    switch (item.kind) {
      case 'calculation':
        return [];
      case 'group':
        return [groupView(item, frame)];
      case 'repeat':
        return repeatViews(item, frame);
      case 'note':
        return [{ kind: 'note', ...told(item, frame), media: mediaView(item.media, frame.worked) }];
      case 'question':
        return [isAsked(item) ? questionView(item, frame) : shownValue(item, frame)];
    }
  });
}

function groupView(group: Group, frame: Frame): ItemView {
  if (isGrid(group)) return gridView(group, frame);
  return { kind: 'section', ...told(group, frame), items: itemViews(group.items, frame) };
}

/** A grid needs questions of one choice list; anything else in a `table-list` group is shown one below the other. */
function isGrid(group: Group): boolean {
  const [first] = group.items;
  const list = first?.kind === 'question' ? first.list : undefined;
  return (
    group.appearance.includes('table-list') &&
    list !== undefined &&
    group.items.every(
      (item) =>
        item.kind === 'question' &&
        item.list === list &&
        item.choiceFilter === undefined &&
        item.type.startsWith('select'),
    )
  );
}

function gridView(group: Group, frame: Frame): GridView {
  const rows = group.items.flatMap((item) => (item.kind === 'question' ? [questionView(item, frame)] : []));
  const [first] = rows;
  const options =
    first?.control.kind === 'one' || first?.control.kind === 'many' ? first.control.options : [];
  return { kind: 'grid', ...told(group, frame), columns: options.map(({ label }) => label), rows };
}

function repeatViews(repeat: Repeat, frame: Frame): readonly ItemView[] {
  const outer = frame.chain.length === 0 ? frame.worked.evaluation.answers : frame.instance;
  return instancesOf(outer, repeat.name).map((instance, index) => {
    const chain = [...frame.chain, { repeat: repeat.name, index: index + 1 }];
    const inside: Frame = { ...frame, chain, instance };
    const own = told(repeat, frame);
    return {
      ...own,
      kind: 'section',
      id: `${own.id}-${index + 1}`,
      path: `${own.path}[${index + 1}]`,
      label: `${own.label} ${index + 1}`,
      items: itemViews(repeat.items, inside),
    };
  });
}

function questionView(question: Question, frame: Frame): QuestionView {
  const own = told(question, frame);
  const { worked, ui } = frame;
  const place: Place = { field: own.path, chain: frame.chain, instance: frame.instance };
  const problems = frame.showProblems ? (worked.problems.get(own.path) ?? []) : [];
  return {
    kind: 'question',
    ...own,
    media: mediaView(question.media, worked),
    required: question.required !== undefined && alwaysTrue(question.required.source),
    declined: question.declinable === true ? worked.typed[own.path] === declinedAnswer : null,
    guidance: textOf(question.guidance, worked, frame.instance),
    control: controlOf(question, place, worked),
    errors: problems.map((issue) => `${issue.message[ui]} ${issue.remedy[ui]}`),
  };
}

/** `yes` and its like; a requirement that depends on answers is said when it is not met. */
const alwaysTrue = (source: string): boolean => /^\s*(?:yes|true|true\(\)|1)\s*$/i.test(source);

/** A calculated or read-only answer is shown as a note. */
function shownValue(question: Question, frame: Frame): ItemView {
  const own = told(question, frame);
  const answers = frame.chain.length === 0 ? frame.worked.evaluation.answers : frame.instance;
  const value = answers[question.name];
  return { kind: 'note', ...own, hint: typeof value === 'string' ? value : '', media: null };
}

interface Told {
  readonly path: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly relevant: boolean;
}

function told(item: Exclude<Item, { kind: 'calculation' }>, { worked, chain, instance }: Frame): Told {
  const path = chain.map(({ repeat, index }) => `${repeat}[${index}]/`).join('') + item.name;
  return {
    path,
    id: idOf(path),
    label: textOf(item.label, worked, instance),
    hint: 'hint' in item ? textOf(item.hint, worked, instance) : '',
    relevant: worked.evaluation.relevant.has(path),
  };
}

export function textOf(
  texts: Translations,
  { survey, evaluation, language }: WorkedOut,
  instance: AnswerSet = {},
): string {
  const { questionnaire } = survey;
  const text = pickTranslation(texts, language, questionnaire.defaultLanguage);
  return pipe(text, evaluation.answers, questionnaire, language, instance);
}
