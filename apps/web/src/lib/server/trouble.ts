import type { Issue } from '@langnghe/language';
import { slot } from './slot.ts';

interface Heard {
  readonly issue: Issue;
  /** Heard since the last look. */
  again: boolean;
}

/** What the collector could not do, by code and file: the last issue of each, in memory alone and without a time. */
export const troubles = slot<Map<string, Heard>>('troubles');

/** A disk gets room or can be written again; everything else is told when it is mended. */
const passing: readonly string[] = ['spool-no-room', 'spool-write-failed'];
const halfHour = 30 * 60_000;

/** Listens for trouble; gives what hears it, and what ends the listening. */
export function listenForTrouble(onTrouble: (issue: Issue) => void): {
  readonly hear: (issue: Issue) => void;
  /** It is over. */
  readonly forget: (issue: Issue) => void;
  readonly end: () => void;
} {
  const heard = new Map<string, Heard>();
  troubles.fill(heard);
  const timer = setInterval(() => forgetPassed(heard), halfHour).unref();
  return {
    hear: (issue) => {
      heard.set(keyOf(issue), { issue, again: true });
      onTrouble(issue);
    },
    forget: (issue) => void heard.delete(keyOf(issue)),
    end: () => {
      clearInterval(timer);
      troubles.empty();
    },
  };
}

const keyOf = (issue: Issue): string => `${issue.code} ${issue.place.file ?? ''}`;

/** Called every half hour: trouble that passes by itself and was not heard since the call before is over. */
export function forgetPassed(heard: Map<string, Heard>): void {
  for (const [key, one] of heard) {
    if (!passing.includes(one.issue.code)) continue;
    if (one.again) one.again = false;
    else heard.delete(key);
  }
}
