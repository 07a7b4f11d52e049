import { fold } from '@langnghe/language';

/** Looking for neighbours is quadratic: a form with thousands of wrong names gets suggestions for the first ones. */
const budget = { lookups: 200 };

export interface Finder {
  /** The candidate closest to `name` by spelling, or undefined when none is close. */
  readonly nearest: (name: string, candidates: Iterable<string>) => string | undefined;
}

export function finder(): Finder {
  let left = budget.lookups;
  return {
    nearest: (name, candidates) => (left-- > 0 ? nearestOf(name, candidates) : undefined),
  };
}

export function nearestOf(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(name);
  const limit = Math.max(1, Math.min(3, Math.floor(Array.from(wanted).length / 3)));
  let best: string | undefined;
  let closest = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), closest);
    if (distance < closest && candidate !== name) {
      closest = distance;
      best = candidate;
    }
  }
  return best;
}

/** Insertions, deletions, changes and swaps of neighbours; anything from `limit` on may come back as `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) >= limit) return limit;
    before = row;
    row = next;
  }
  return Math.min(limit, row[b.length] ?? limit);
}
