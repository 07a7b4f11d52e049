import type { Translations } from '@langnghe/language';
import type { Choice, Item, Questionnaire } from '../questionnaire.ts';
import { textOfItem } from './item-text.ts';
import { allItems, around } from './tree.ts';

/** One thing that is otherwise in the later of two questionnaires. */
export type Change =
  | { readonly kind: 'added' | 'removed'; readonly item: string; readonly words: Translations }
  | { readonly kind: 'moved'; readonly item: string; readonly words: Translations }
  | {
      readonly kind: 'changed';
      readonly item: string;
      readonly words: Translations;
      /** As in `ItemText`. */
      readonly field: string;
      readonly language?: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'choice-added' | 'choice-removed' | 'choice-changed' | 'choices-reordered';
      readonly list: string;
      readonly choice: string;
      readonly language?: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'whole'; readonly field: string; readonly before: string; readonly after: string };

/** What changed from one questionnaire to another, in the order of the later one; empty when they ask the same. */
export function difference(before: Questionnaire, after: Questionnaire): readonly Change[] {
  return [...wholeChanges(before, after), ...itemChanges(before, after), ...listChanges(before, after)];
}

function wholeChanges(before: Questionnaire, after: Questionnaire): readonly Change[] {
  const facts = (of: Questionnaire): Readonly<Record<string, string>> => ({
    title: of.title[of.defaultLanguage] ?? '',
    version: of.version,
    languages: of.languages.join(', '),
    defaultLanguage: of.defaultLanguage,
    layout: of.layout,
  });
  const [was, is] = [facts(before), facts(after)];
  return Object.keys(is).flatMap((field): readonly Change[] => {
    const [old = '', now = ''] = [was[field], is[field]];
    return old === now ? [] : [{ kind: 'whole', field, before: old, after: now }];
  });
}

const wordsOf = (item: Item): Translations => ('label' in item ? item.label : {});

function itemChanges(before: Questionnaire, after: Questionnaire): readonly Change[] {
  const was = new Map(allItems(before.items).map((item) => [item.name, item]));
  const is = new Map(allItems(after.items).map((item) => [item.name, item]));
  const moved = movedItems(before, after);
  const now = [...is.values()].flatMap((item): readonly Change[] => {
    const old = was.get(item.name);
    const words = wordsOf(item);
    if (old === undefined) return [{ kind: 'added', item: item.name, words }];
    const place: readonly Change[] = moved.has(item.name) ? [{ kind: 'moved', item: item.name, words }] : [];
    return [...place, ...fieldChanges(old, item)];
  });
  const gone = [...was.values()]
    .filter((item) => !is.has(item.name))
    .map((item): Change => ({ kind: 'removed', item: item.name, words: wordsOf(item) }));
  return [...now, ...gone];
}

/** Items in another group, or passed by others of their group: those outside a longest run that kept its order. */
function movedItems(before: Questionnaire, after: Questionnaire): ReadonlySet<string> {
  const homes = (of: Questionnaire): ReadonlyMap<string, string> =>
    new Map(allItems(of.items).map(({ name }) => [name, around(of.items, name)?.at(-1)?.name ?? '']));
  const [was, is] = [homes(before), homes(after)];
  const stayed = [...is].filter(([name, home]) => was.get(name) === home).map(([name]) => name);
  const order = new Map([...was.keys()].map((name, at) => [name, at]));
  const moved = [...is].filter(([name, home]) => was.has(name) && was.get(name) !== home);
  const kept = longestRising(stayed, (name) => order.get(name) ?? 0);
  return new Set([...moved.map(([name]) => name), ...stayed.filter((name) => !kept.has(name))]);
}

/** A longest subsequence whose numbers rise (patience sorting). */
function longestRising(names: readonly string[], number: (name: string) => number): ReadonlySet<string> {
  const tails: string[] = [];
  const previous = new Map<string, string | undefined>();
  for (const name of names) {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if (number(tails[middle] ?? '') < number(name)) low = middle + 1;
      else high = middle;
    }
    previous.set(name, tails[low - 1]);
    tails[low] = name;
  }
  const run = new Set<string>();
  for (let name = tails.at(-1); name !== undefined; name = previous.get(name)) run.add(name);
  return run;
}

function fieldChanges(before: Item, after: Item): readonly Change[] {
  const [was, is] = [textOfItem(before), textOfItem(after)];
  return (Object.keys(is) as (keyof typeof is)[]).flatMap((field): readonly Change[] => {
    const base = { kind: 'changed', item: after.name, words: wordsOf(after), field } as const;
    return perLanguage(was[field], is[field]).map((change) => ({ ...base, ...change }));
  });
}

interface TextChange {
  readonly language?: string;
  readonly before: string;
  readonly after: string;
}

function perLanguage(was: unknown, is: unknown): readonly TextChange[] {
  const [before, after] = [flat(was), flat(is)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? '', after.get(key) ?? ''];
    return old === now ? [] : [{ before: old, after: now, ...(key === '' ? {} : { language: key }) }];
  });
}

/** Texts by what they are said in: a language, a parameter, a medium and its language; '' when there is one text. */
function flat(value: unknown): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([['', value]]);
  if (Array.isArray(value)) return new Map([['', value.join(', ')]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      [...flat(inner)].map(([deeper, text]) => [deeper === '' ? key : `${key} ${deeper}`, text] as const),
    ),
  );
}

function listChanges(before: Questionnaire, after: Questionnaire): readonly Change[] {
  const lists = new Set([...Object.keys(after.choiceLists), ...Object.keys(before.choiceLists)]);
  return [...lists].flatMap((list) =>
    choiceChanges(list, before.choiceLists[list] ?? [], after.choiceLists[list] ?? []),
  );
}

function choiceChanges(list: string, before: readonly Choice[], after: readonly Choice[]): readonly Change[] {
  const was = new Map(before.map((choice) => [choice.value, choice]));
  const is = new Map(after.map((choice) => [choice.value, choice]));
  const words = ({ label, value }: Choice): string => Object.values(label)[0] ?? value;
  const now = [...is.values()].flatMap((choice): readonly Change[] => {
    const base = { list, choice: choice.value };
    const old = was.get(choice.value);
    if (old === undefined) return [{ ...base, kind: 'choice-added', before: '', after: words(choice) }];
    return [
      ...perLanguage(old.label, choice.label),
      ...perLanguage(old.columns, choice.columns),
      ...perLanguage(old.media, choice.media),
    ].map((change): Change => ({ ...base, kind: 'choice-changed', ...change }));
  });
  const gone = [...was.values()]
    .filter(({ value }) => !is.has(value))
    .map((choice): Change => ({
      kind: 'choice-removed',
      list,
      choice: choice.value,
      before: words(choice),
      after: '',
    }));
  const order = (of: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string =>
    [...of.keys()].filter((value) => other.has(value)).join(' ');
  const [old, current] = [order(was, is), order(is, was)];
  const reordered: readonly Change[] =
    old === current ? [] : [{ kind: 'choices-reordered', list, choice: '', before: old, after: current }];
  return [...now, ...gone, ...reordered];
}
