import type { Entry } from './entry.ts';
import type { Outline } from './outline.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Chain, EvaluationContext, World } from './scope.ts';
import { tableLookup } from './table-lookup.ts';

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
    ...tableLookup(questionnaire, outline, context),
  };
}
