import { leastForms } from '@langnghe/study';
import type { InvitedPerson } from '../people.ts';

export interface Arms {
  readonly web: readonly InvitedPerson[];
  readonly paper: readonly InvitedPerson[];
}

/**
 * Gives `wanted` of the invited a form instead of a slip: people of as few classes as can be, so that every box holds
 * enough forms. None where no class is large enough.
 */
export function inArms(people: readonly InvitedPerson[], wanted: number): Arms {
  const classes = [...Map.groupBy(people, ({ classId }) => classId).values()]
    .filter((all) => all.length >= leastForms)
    .sort((a, b) => b.length - a.length);
  const paper: InvitedPerson[] = [];
  for (const all of classes) {
    const left = wanted - paper.length;
    // A box holds enough forms however few are drawn from the first one.
    if (left <= 0 || (paper.length > 0 && left < leastForms)) break;
    // What stays for the next class must fill a box of its own.
    const rest = left - all.length;
    const most = rest > 0 && rest < leastForms ? left - leastForms : left;
    paper.push(...all.slice(0, most));
  }
  const given = new Set(paper);
  return { web: people.filter((person) => !given.has(person)), paper };
}

/** Forms to print for them, by class: never fewer than a box must hold. */
export function leastPrinted(paper: readonly InvitedPerson[]): Readonly<Record<string, number>> {
  const classes = Map.groupBy(paper, ({ classId }) => classId);
  return Object.fromEntries([...classes].map(([id, all]) => [id, Math.max(leastForms, all.length)]));
}
