import { refused, type Checked } from '@langnghe/language';
import type { Extras, Item, Questionnaire } from '../questionnaire.ts';
import { editIssue } from './edit-issues.ts';
import { freeList, namesOf, type Added } from './new-item.ts';
import { recheck } from './recheck.ts';
import { freeName, mentions, renamedItems, renamedTexts } from './references.ts';
import { allItems, around, eachItem, findItem, insertItems, replaceItem, type Spot } from './tree.ts';

type Edited = Checked<Questionnaire>;

export const gone = (name: string): Edited => refused([editIssue('item-gone', { field: name }, { name })]);

/** Puts an item, with all it holds, somewhere else. */
export function moveItem(questionnaire: Questionnaire, name: string, spot: Spot): Edited {
  const item = findItem(questionnaire, name);
  if (item === undefined) return gone(name);
  const target = spot.at === 'end' ? undefined : spot.at === 'in' ? spot.group : spot.item;
  if (target !== undefined && findItem(questionnaire, target) === undefined) return gone(target);
  if (target !== undefined && allItems([item]).some((inner) => inner.name === target))
    return refused([editIssue('group-into-itself', { field: name }, { name })]);
  const rest = replaceItem(questionnaire.items, name, []);
  return recheck({ ...questionnaire, items: insertItems(rest, spot, [item]) });
}

/**
 * One place up or down, as a list on the screen shows it: into a group that comes next, out of one at its edge. A place
 * that the form's rules forbid (a grid of another list) is passed over.
 */
export function moveBy(questionnaire: Questionnaire, name: string, way: 'up' | 'down'): Edited {
  if (findItem(questionnaire, name) === undefined) return gone(name);
  for (const spot of spotsTowards(questionnaire, name, way)) {
    const moved = moveItem(questionnaire, name, spot);
    if (moved.ok) return moved;
  }
  return refused([editIssue('nowhere-to-go', { field: name }, { name })]);
}

function spotsTowards({ items }: Questionnaire, name: string, way: 'up' | 'down'): readonly Spot[] {
  const groups = around(items, name) ?? [];
  const parent = groups.at(-1);
  const siblings = parent !== undefined && 'items' in parent ? parent.items : items;
  const at = siblings.findIndex((item) => item.name === name);
  const beside = siblings[way === 'up' ? at - 1 : at + 1];
  const side = way === 'up' ? 'before' : 'after';
  if (beside === undefined) return parent === undefined ? [] : [{ at: side, item: parent.name }];
  const past: Spot = { at: side, item: beside.name };
  if (!('items' in beside)) return [past];
  const [first] = beside.items;
  const inside: Spot =
    way === 'down' && first !== undefined
      ? { at: 'before', item: first.name }
      : { at: 'in', group: beside.name };
  return [inside, past];
}

/**
 * Takes an item out. Refused while others speak of it, each named; with `conditions: 'drop'` conditions that do are
 * dropped with it (rules and texts that do still stand in the way).
 */
export function removeItem(
  questionnaire: Questionnaire,
  name: string,
  conditions: 'keep' | 'drop' = 'keep',
): Edited {
  const item = findItem(questionnaire, name);
  if (item === undefined) return gone(name);
  const names = allItems([item]).map((inner) => inner.sourceName ?? inner.name);
  const rest = replaceItem(questionnaire.items, name, []);
  const items = conditions === 'drop' ? eachItem(rest, (one) => [withoutCondition(one, names)]) : rest;
  const users = allItems(items).filter((one) => mentions(one, names));
  if (users.length > 0)
    return refused(
      users.map((user) => editIssue('item-needed', { field: user.name }, { name, user: user.name })),
    );
  return recheck({ ...questionnaire, items, choiceLists: listsLeft(questionnaire, item, items) });
}

function withoutCondition(item: Item, names: readonly string[]): Item {
  const { relevant, ...rest } = item;
  return relevant?.references.some((name) => names.includes(name)) === true ? rest : item;
}

/** Lists that only what was taken out had used go with it; lists nobody used before stay. */
function listsLeft(
  { choiceLists }: Questionnaire,
  removed: Item,
  items: readonly Item[],
): Questionnaire['choiceLists'] {
  const said = JSON.stringify(items);
  const orphans = allItems([removed]).flatMap((item) =>
    item.kind === 'question' && item.list !== undefined && !said.includes(item.list) ? [item.list] : [],
  );
  return Object.fromEntries(Object.entries(choiceLists).filter(([list]) => !orphans.includes(list)));
}

/** A copy right behind the original, under new names; what speaks of the copied inside the copy speaks of the copy. */
export function copyItem(questionnaire: Questionnaire, name: string): Checked<Added> {
  const item = findItem(questionnaire, name);
  if (item === undefined) return refused([editIssue('item-gone', { field: name }, { name })]);
  const taken = new Set(namesOf(questionnaire));
  const names = new Map<string, string>();
  for (const inner of allItems([item])) {
    const free = freeName(taken, `${inner.name}_2`);
    taken.add(free);
    names.set(inner.name, free);
  }
  const copies = renamedItems([item], names);
  const own = copies.map(copyLists(questionnaire));
  const items = insertItems(
    questionnaire.items,
    { at: 'after', item: name },
    own.map(([copy]) => copy),
  );
  const choiceLists = Object.fromEntries([
    ...Object.entries(questionnaire.choiceLists),
    ...own.flatMap(([, lists]) => Object.entries(lists)),
  ]);
  const checked = recheck({ ...questionnaire, items, choiceLists });
  return checked.ok
    ? { ...checked, value: { questionnaire: checked.value, name: names.get(name) ?? name } }
    : checked;
}

/** A list of one question alone is copied with it, so that the copy's choices can differ. */
function copyLists(
  questionnaire: Questionnaire,
): (copy: Item) => readonly [Item, Questionnaire['choiceLists']] {
  return (copy) => {
    if (copy.kind !== 'question' || copy.list === undefined) return [copy, {}];
    const choices = questionnaire.choiceLists[copy.list];
    const users = allItems(questionnaire.items).filter(
      (item) => item.kind === 'question' && item.list === copy.list,
    );
    if (choices === undefined || users.length !== 1) return [copy, {}];
    const list = freeList(questionnaire, copy.name);
    return [{ ...copy, list }, { [list]: choices }];
  };
}

/** Gives an item another name, and says it wherever the old one was said. */
export function renameItem(questionnaire: Questionnaire, name: string, to: string): Edited {
  const item = findItem(questionnaire, name);
  if (item === undefined) return gone(name);
  const said = item.sourceName ?? item.name;
  const names = new Map([[said, to]]);
  const own = replaceItem(questionnaire.items, name, [{ ...item, name: said }]);
  const { extras } = questionnaire;
  const rowsRenamed = (rows: Extras['rows']): Extras['rows'] =>
    renamedTexts(rows, names).map((row) => (row.before === said ? { ...row, before: to } : row));
  return recheck({
    ...questionnaire,
    items: renamedItems(own, names),
    choiceLists: renamedTexts(questionnaire.choiceLists, names),
    ...(extras === undefined
      ? {}
      : { extras: { ...renamedTexts(extras, names), rows: rowsRenamed(extras.rows) } }),
  });
}
