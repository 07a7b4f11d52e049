import type { Localized } from '@langnghe/language';

/** `not-run`: this machine lacks something. Neither that nor `not-applicable` is held. */
export type Verdict = 'held' | 'broken' | 'not-applicable' | 'not-run';

/** One number the attacker gets, and what it may be at most for the promise to hold. */
export interface Figure {
  readonly what: Localized;
  readonly found: string;
  readonly allowed: string;
  readonly held: boolean;
}

/** An attack of the list in docs/methods/attack-tests.md, by its number there. */
export interface AttackTest {
  readonly number: number;
  readonly name: Localized;
  /** What the attacker has. */
  readonly view: Localized;
  readonly tried: Localized;
}

export interface Finding extends AttackTest {
  /** Name of the store attacked; '' when the attack looks at no store. */
  readonly store: string;
  readonly figures: readonly Figure[];
  readonly verdict: Verdict;
  /** Why it was not run, or what of it was not. */
  readonly note: Localized | null;
}

export function finding(
  test: AttackTest,
  store: string,
  figures: readonly Figure[],
  note: Localized | null = null,
): Finding {
  if (figures.length === 0) throw new Error(`attack ${String(test.number)} has no figure`);
  return { ...test, store, figures, verdict: figures.every(({ held }) => held) ? 'held' : 'broken', note };
}

export function notDone(
  test: AttackTest,
  verdict: Exclude<Verdict, 'held' | 'broken'>,
  note: Localized,
  store = '',
): Finding {
  return { ...test, store, figures: [], verdict, note };
}

/** A count that has one right value. */
export function exactly(what: Localized, found: number, wanted: number): Figure {
  return { what, found: String(found), allowed: `= ${String(wanted)}`, held: found === wanted };
}

export function atMost(what: Localized, found: number, bound: number, digits = 3): Figure {
  return {
    what,
    found: found.toFixed(digits),
    allowed: `≤ ${bound.toFixed(digits)}`,
    held: found <= bound,
  };
}

/** Of a trial that must have happened for the other figures to say anything. */
export function atLeast(what: Localized, found: number, bound: number): Figure {
  return { what, found: String(found), allowed: `≥ ${String(bound)}`, held: found >= bound };
}
