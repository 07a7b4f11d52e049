/** Slows guessing down: after five failures a login waits, twice as long each time, up to a quarter of an hour. */
export interface SignInGate {
  /** Seconds to wait before this login may try again; 0 = now, and no other try of it runs meanwhile. */
  readonly enter: (login: string) => number;
  /** @param failures failed tries in a row, this one included, as far as is known elsewhere */
  readonly failed: (login: string, failures?: number) => void;
  readonly succeeded: (login: string) => void;
}

const freeFailures = 5;
const shortestWait = 5_000;
const longestWait = 15 * 60_000;
const mostLogins = 10_000;

interface Record {
  failures: number;
  notBefore: number;
  trying: boolean;
}

/**
 * Times stay in memory and are never kept. Unknown logins are slowed in the same way, so that nothing tells them apart.
 * @param now milliseconds, as `Date.now`
 */
export function createSignInGate(now: () => number): SignInGate {
  const records = new Map<string, Record>();
  return {
    enter: (login) => {
      const record = records.get(login) ?? { failures: 0, notBefore: 0, trying: false };
      if (record.trying) return 1;
      const wait = record.notBefore - now();
      if (wait > 0) return Math.ceil(wait / 1000);
      record.trying = true;
      // Last used last: the first of the map is the one to forget.
      records.delete(login);
      records.set(login, record);
      forgetOldest(records);
      return 0;
    },
    failed: (login, failures = 0) => {
      const record = records.get(login);
      if (record === undefined) return;
      record.trying = false;
      record.failures = Math.max(record.failures + 1, failures);
      const over = record.failures - freeFailures;
      if (over >= 0) record.notBefore = now() + Math.min(longestWait, shortestWait * 2 ** Math.min(over, 20));
    },
    succeeded: (login) => {
      records.delete(login);
    },
  };
}

/** Bounds memory against invented logins; one that is being tried is kept. */
function forgetOldest(records: Map<string, Record>): void {
  for (const [login, { trying }] of records) {
    if (records.size <= mostLogins) return;
    if (!trying) records.delete(login);
  }
}
