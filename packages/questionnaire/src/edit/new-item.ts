import type { Checked } from '@langnghe/language';
import type { Choice, Item, Question, Questionnaire, QuestionType } from '../questionnaire.ts';
import { recheck, unread } from './recheck.ts';
import { allItems, insertItems, type Spot } from './tree.ts';

/** What can be added. `page`: questions that stand on one screen; `grid`: rows that share their choices. */
export type NewKind = QuestionType | 'note' | 'calculation' | 'group' | 'page' | 'grid' | 'repeat';

export interface Added {
  readonly questionnaire: Questionnaire;
  /** Name of the new item. */
  readonly name: string;
}

const nothing = { label: {}, hint: {}, media: {} } as const;

export const blankQuestion: Omit<Question, 'name' | 'type'> = {
  ...nothing,
  kind: 'question',
  row: 0,
  guidance: {},
  appearance: [],
  requiredMessage: {},
  constraintMessage: {},
  parameters: {},
};

export const takesList = (type: QuestionType): boolean =>
  type === 'select-one' || type === 'select-multiple' || type === 'rank';

/** A list to begin with: two choices without words. */
export const blankChoices: readonly Choice[] = ['1', '2'].map((value) => ({
  value,
  label: {},
  media: {},
  columns: {},
}));

/** Adds a blank item under the next free name. */
export function addItem(questionnaire: Questionnaire, kind: NewKind, spot: Spot): Checked<Added> {
  const name = nextName(questionnaire, kind);
  const list = freeList(questionnaire, name);
  const items = insertItems(questionnaire.items, spot, [blank(kind, name, list, questionnaire)]);
  const needsList = kind === 'grid' || (isQuestionType(kind) && takesList(kind));
  const choiceLists = needsList
    ? { ...questionnaire.choiceLists, [list]: blankChoices }
    : questionnaire.choiceLists;
  const checked = recheck({ ...questionnaire, items, choiceLists });
  return checked.ok ? { ...checked, value: { questionnaire: checked.value, name } } : checked;
}

const structures: ReadonlySet<NewKind> = new Set(['note', 'calculation', 'group', 'page', 'grid', 'repeat']);

function isQuestionType(kind: NewKind): kind is QuestionType {
  return !structures.has(kind);
}

function blank(kind: NewKind, name: string, list: string, questionnaire: Questionnaire): Item {
  const base = { name, row: 0, label: {} };
  switch (kind) {
    case 'note':
      return { ...base, ...nothing, kind, appearance: [] };
    case 'calculation':
      return { name, row: 0, kind, calculation: unread('0') };
    case 'repeat':
      return { ...base, kind, appearance: [], items: [] };
    case 'group':
      return { ...base, kind: 'group', appearance: [], items: [] };
    case 'page':
      return { ...base, kind: 'group', appearance: ['field-list'], items: [] };
    case 'grid':
      return {
        ...base,
        kind: 'group',
        appearance: ['table-list'],
        items: gridRows(name, list, questionnaire),
      };
    default:
      return { ...blankQuestion, name, type: kind, ...(takesList(kind) ? { list } : {}) };
  }
}

function gridRows(name: string, list: string, questionnaire: Questionnaire): readonly Question[] {
  const taken = namesOf(questionnaire);
  return ['a', 'b']
    .map((letter) => `${name}_${letter}`)
    .filter((row) => !taken.has(row))
    .map((row) => ({ ...blankQuestion, name: row, type: 'select-one', list }));
}

export const namesOf = ({ items }: Questionnaire): ReadonlySet<string> =>
  new Set(allItems(items).flatMap(({ name, sourceName }) => [name, sourceName ?? name]));

/** `c07` after `c06`: questions are numbered as people speak of them; other things have names of their own. */
function nextName(questionnaire: Questionnaire, kind: NewKind): string {
  const prefix = kind === 'note' ? 'loi' : kind === 'calculation' ? 'tinh' : isGroup(kind) ? 'phan' : 'c';
  const pattern = new RegExp(`^${prefix}(\\d{1,4})`);
  const numbers = [...namesOf(questionnaire)].map((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

const isGroup = (kind: NewKind): boolean => kind === 'group' || kind === 'page' || kind === 'repeat';

export function freeList({ choiceLists }: Questionnaire, name: string): string {
  const wanted = `${name}_ds`;
  if (!Object.hasOwn(choiceLists, wanted)) return wanted;
  for (let number = 2; ; number++)
    if (!Object.hasOwn(choiceLists, `${wanted}${number}`)) return `${wanted}${number}`;
}
