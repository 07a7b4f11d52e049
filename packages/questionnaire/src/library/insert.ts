import type { Checked } from '@langnghe/language';
import type { Item, Questionnaire } from '../questionnaire.ts';
import { namesOf, type Added } from '../edit/new-item.ts';
import { recheck } from '../edit/recheck.ts';
import { freeName, renamedItems } from '../edit/references.ts';
import { allItems, eachItem, insertItems, type Spot } from '../edit/tree.ts';
import type { Part } from './block.ts';

/**
 * Puts a part into a form. Names and lists the form has already get a number behind them; texts in languages the form
 * does not speak stay out; a condition on a question that is in neither is dropped.
 */
export function insertPart(questionnaire: Questionnaire, part: Part, spot: Spot): Checked<Added> {
  const taken = new Set(namesOf(questionnaire));
  const names = new Map<string, string>();
  for (const { name } of allItems(part.items)) {
    const free = freeName(taken, name);
    taken.add(free);
    if (free !== name) names.set(name, free);
  }
  const lists = new Map<string, string>();
  const takenLists = new Set(Object.keys(questionnaire.choiceLists));
  for (const list of Object.keys(part.choiceLists)) lists.set(list, freeName(takenLists, list));
  const known = new Set([...taken, ...allItems(part.items).map(({ name }) => name)]);
  const items = eachItem(renamedItems(part.items, names), (item) => [
    spoken(withoutStrangers(withList(item, lists), known), questionnaire.languages),
  ]);
  const choiceLists = Object.fromEntries(
    Object.entries(part.choiceLists).map(([list, choices]) => [
      lists.get(list) ?? list,
      choices.map((choice) => spoken(choice, questionnaire.languages)),
    ]),
  );
  const checked = recheck({
    ...questionnaire,
    items: insertItems(questionnaire.items, spot, items),
    choiceLists: { ...questionnaire.choiceLists, ...choiceLists },
  });
  const [first] = items;
  return checked.ok
    ? { ...checked, value: { questionnaire: checked.value, name: first?.name ?? '' } }
    : checked;
}

function withList(item: Item, lists: ReadonlyMap<string, string>): Item {
  if (item.kind !== 'question' || item.list === undefined) return item;
  return { ...item, list: lists.get(item.list) ?? item.list };
}

function withoutStrangers(item: Item, known: ReadonlySet<string>): Item {
  const { relevant, ...rest } = item;
  if (relevant === undefined) return item;
  const said = [...relevant.source.matchAll(/\$\{\s*([^}]+?)\s*\}/g)].map((found) => found[1] ?? '');
  return said.every((name) => known.has(name)) ? item : rest;
}

/** Without the languages that the form does not have; a form of another language keeps Vietnamese to translate from. */
function spoken<T extends object>(of: T, languages: readonly string[]): T {
  const kept = languages.some((tag) => tag === 'vi' || tag === 'en') ? languages : [];
  const texts = new Set(['label', 'hint', 'guidance', 'requiredMessage', 'constraintMessage']);
  return Object.fromEntries(
    Object.entries(of).map(([field, value]: [string, unknown]) => {
      if (!texts.has(field)) return [field, value];
      const said = value as Readonly<Record<string, string>>;
      const now = Object.entries(said).filter(([tag]) => kept.includes(tag));
      const [main = 'vi'] = languages;
      return [
        field,
        kept.length > 0 ? Object.fromEntries(now) : said['vi'] === undefined ? {} : { [main]: said['vi'] },
      ];
    }),
  ) as T;
}
