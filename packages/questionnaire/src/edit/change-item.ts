import { refused, type Checked } from '@langnghe/language';
import type { Choice, Item, Questionnaire, QuestionType } from '../questionnaire.ts';
import { allNodes } from '../expression.ts';
import { gone } from './arrange.ts';
import { editIssue } from './edit-issues.ts';
import { itemOfText, said, textOfItem, type ItemText } from './item-text.ts';
import { blankChoices, freeList, takesList } from './new-item.ts';
import { recheck } from './recheck.ts';
import { listUsers } from './references.ts';
import { allItems, findItem, replaceItem } from './tree.ts';
import { numberText } from '../value.ts';

/** Changes what an item says; a question may become one of another type, and gets choices when it needs them. */
export function changeItem(
  questionnaire: Questionnaire,
  name: string,
  change: Partial<ItemText>,
): Checked<Questionnaire> {
  const item = findItem(questionnaire, name);
  if (item === undefined) return gone(name);
  const wanted = { ...textOfItem(item), ...change };
  const { text, lists } = withList(questionnaire, name, wanted);
  const inner = 'items' in item ? item.items : [];
  const { sourceName, extras } = item;
  const changed = {
    ...itemOfText(name, text, inner),
    ...(sourceName === undefined ? {} : { sourceName }),
    ...(extras === undefined ? {} : { extras }),
  };
  const items = replaceItem(questionnaire.items, name, [changed]);
  return recheck({ ...questionnaire, items, choiceLists: { ...questionnaire.choiceLists, ...lists } });
}

function withList(
  questionnaire: Questionnaire,
  name: string,
  text: ItemText,
): { readonly text: ItemText; readonly lists: Questionnaire['choiceLists'] } {
  const needs = isChoice(text.kind);
  if (!needs) return { text: text.list === '' ? text : { ...text, list: '', choiceFilter: '' }, lists: {} };
  if (text.list !== '') return { text, lists: {} };
  const list = freeList(questionnaire, name);
  return { text: { ...text, list }, lists: { [list]: blankChoices } };
}

const isChoice = (kind: ItemText['kind']): boolean =>
  takesList(kind as QuestionType) && kind !== 'note' && kind !== 'calculation';

/** Which questions a change of choices is for: every one that offers the list, or this one, which gets its own copy. */
export type ForWhom = 'all' | 'this';

/** Gives a question's list these choices, in this order. A choice some rule asks for cannot go. */
export function changeChoices(
  questionnaire: Questionnaire,
  name: string,
  choices: readonly Choice[],
  forWhom: ForWhom = 'all',
): Checked<Questionnaire> {
  const item = findItem(questionnaire, name);
  if (item?.kind !== 'question' || item.list === undefined) return gone(name);
  const kept = choices.map((choice) => ({
    ...choice,
    value: choice.value.trim(),
    label: said(choice.label),
  }));
  const shared = listUsers(questionnaire, item.list).length > 1;
  const own = forWhom === 'this' && shared;
  const issues = choiceIssues(
    questionnaire,
    own ? [name] : listUsers(questionnaire, item.list),
    item.list,
    kept,
  );
  if (issues.length > 0) return refused(issues.map((issue) => ({ ...issue, place: { field: name } })));
  const list = own ? freeList(questionnaire, name) : item.list;
  const items = own ? replaceItem(questionnaire.items, name, [{ ...item, list }]) : questionnaire.items;
  return recheck({ ...questionnaire, items, choiceLists: { ...questionnaire.choiceLists, [list]: kept } });
}

function choiceIssues(
  questionnaire: Questionnaire,
  askers: readonly string[],
  list: string,
  choices: readonly Choice[],
) {
  const place = { field: list };
  if (choices.length === 0) return [editIssue('choices-none', place)];
  const values = choices.map(({ value }) => value);
  if (values.includes('')) return [editIssue('choice-code-missing', place)];
  const allowed = hasTwins((questionnaire.choiceLists[list] ?? []).map(({ value }) => value));
  const twin = values.find((value, at) => values.indexOf(value) !== at);
  if (twin !== undefined && !allowed) return [editIssue('choice-code-repeated', place, { choice: twin })];
  const lost = (questionnaire.choiceLists[list] ?? []).filter(({ value }) => !values.includes(value));
  return lost.flatMap(({ value }) => {
    const user = allItems(questionnaire.items).find((item) => asksFor(item, askers, value));
    return user === undefined ? [] : [editIssue('choice-needed', place, { choice: value, user: user.name })];
  });
}

const hasTwins = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** Whether a rule of the item compares one of the questions (or, in its own constraint, itself) with the value. */
function asksFor(item: Item, askers: readonly string[], value: string): boolean {
  const rules = Object.values(item).filter(
    (part): part is NonNullable<Item['relevant']> =>
      typeof part === 'object' && part !== null && 'tree' in part && 'references' in part,
  );
  return rules.some(({ tree, references }) => {
    const own = askers.includes(item.name) && allNodes(tree).some((node) => node.kind === 'self');
    if (!own && !references.some((name) => askers.includes(name))) return false;
    return allNodes(tree).some(
      (node) =>
        (node.kind === 'string' && node.value === value) ||
        (node.kind === 'number' && numberText(node.value) === value && !own),
    );
  });
}

/** A code for one more choice: the next number below 90, where codes of answers outside the scale begin. */
export function nextChoiceValue(choices: readonly Choice[]): string {
  const numbers = choices.map(({ value }) => Number(value)).filter((n) => Number.isInteger(n) && n < 90);
  const taken = new Set(choices.map(({ value }) => value));
  let next = Math.max(0, ...numbers) + 1;
  while (taken.has(String(next))) next++;
  return String(next);
}
