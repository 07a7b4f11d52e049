import type { Issue } from '@langnghe/language';
import { slot } from './slot.ts';

interface Heard {
  readonly issue: Issue;
  /** Heard since the last look. */
  again: boolean;
}

/** What the collector could not do, by code and file: the last issue of each, in memory alone and without a time. */
export const troubles = slot<Map<string, Heard>>('troubles');

/** A disk gets room or can be written again; everything else stays wrong until the server is started anew. */
const passing: readonly string[] = ['spool-no-room', 'spool-write-failed'];
const halfHour = 30 * 60_000;

/** Listens for trouble; gives what hears it, and what ends the listening. */
export function listenForTrouble(onTrouble: (issue: Issue) => void): {
  readonly hear: (issue: Issue) => void;
  readonly end: () => void;
} {
  const heard = new Map<string, Heard>();
  troubles.fill(heard);
  const timer = setInterval(() => forgetPassed(heard), halfHour).unref();
  return {
    hear: (issue) => {
      heard.set(`${issue.code} ${issue.place.file ?? ''}`, { issue, again: true });
      onTrouble(issue);
    },
    end: () => {
      clearInterval(timer);
      troubles.empty();
    },
  };
}

/** Called every half hour: trouble that passes by itself and was not heard since the call before is over. */
export function forgetPassed(heard: Map<string, Heard>): void {
  for (const [key, one] of heard) {
    if (!passing.includes(one.issue.code)) continue;
    if (one.again) one.again = false;
    else heard.delete(key);
  }
}
