import { pickTranslation } from '@langnghe/language';
import type { Entry, Outline } from './outline.ts';
import type { Choice, Questionnaire } from './questionnaire.ts';
import type { Chain, EvaluationContext, Row, World } from './scope.ts';

/** Values and instance counts worked out so far, by key: `name`, or `repeat[2]/name`. */
export interface Findings {
  readonly values: Map<string, string>;
  /** Instances of a repeat, by the repeat's key. */
  readonly counts: Map<string, number>;
}

export function keyOf(name: string, chain: Chain): string {
  return chain.map(({ repeat, index }) => `${repeat}[${index}]/`).join('') + name;
}

/** Every place at which an item exists, as seen from `chain`: repeats shared with it keep their instance. */
export function chainsOf(entry: Entry, chain: Chain, counts: ReadonlyMap<string, number>): readonly Chain[] {
  let shared = true;
  return entry.repeats.reduce<readonly Chain[]>(
    (found, repeat, depth) => {
      const here = chain[depth];
      shared &&= here?.repeat === repeat;
      if (shared && here) return found.map((outer) => [...outer, here]);
      return found.flatMap((outer) =>
        Array.from({ length: counts.get(keyOf(repeat, outer)) ?? 0 }, (_, i) => [
          ...outer,
          { repeat, index: i + 1 },
        ]),
      );
    },
    [[]],
  );
}

export function worldOf(
  questionnaire: Questionnaire,
  outline: Outline,
  findings: Findings,
  context: EvaluationContext,
): World {
  const language = context.language ?? questionnaire.defaultLanguage;
  const chains = (name: string, chain: Chain): readonly Chain[] => {
    const entry = outline.entries.get(name);
    if (entry === undefined) return [];
    const outer = chainsOf(entry, chain, findings.counts);
    if (entry.item.kind !== 'repeat') return outer;
    return outer.flatMap((place) =>
      Array.from({ length: findings.counts.get(keyOf(name, place)) ?? 0 }, (_, i) => [
        ...place,
        { repeat: name, index: i + 1 },
      ]),
    );
  };
  return {
    context,
    chains,
    nodes: (name, chain) => {
      const entry = outline.entries.get(name);
      if (entry === undefined) throw new Error(`no question ${name}: check the questionnaire before use`);
      if (entry.repeats.length === 0 && entry.item.kind !== 'repeat')
        return [findings.values.get(name) ?? ''];
      return chains(name, chain).map((place) => findings.values.get(keyOf(name, place)) ?? '');
    },
    rows: (table) => {
      const list = Object.hasOwn(questionnaire.choiceLists, table)
        ? questionnaire.choiceLists[table]
        : undefined;
      return (
        list?.map((choice) => choiceRow(choice, language, questionnaire.defaultLanguage)) ??
        questionnaire.tables?.[table] ??
        context.tables?.[table]
      );
    },
    choiceLabel: (question, value) => {
      const item = outline.entries.get(question)?.item;
      const list = item?.kind === 'question' && item.list !== undefined ? item.list : '';
      const choice = questionnaire.choiceLists[list]?.find((candidate) => candidate.value === value);
      return choice && pickTranslation(choice.label, language, questionnaire.defaultLanguage);
    },
  };
}

/** A choice as its row on the choices sheet. */
export function choiceRow(choice: Choice, language: string, fallback: string): Row {
  return { ...choice.columns, name: choice.value, label: pickTranslation(choice.label, language, fallback) };
}
