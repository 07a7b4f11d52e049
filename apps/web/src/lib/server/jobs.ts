import type { Issue } from '@langnghe/language';

/** Long work that goes on while pages are shown: what it is doing, how it ended. One at a time for each key. */
export interface Job {
  readonly state: 'running' | 'done' | 'refused' | 'broken';
  /** Last thing it said of itself. */
  readonly at: string | null;
  readonly issues: readonly Issue[];
}

const jobs = new Map<string, Job>();

export function jobOf(key: string): Job | undefined {
  return jobs.get(key);
}

export function forgetJob(key: string): void {
  if (jobs.get(key)?.state !== 'running') jobs.delete(key);
}

/**
 * Starts it unless it runs already. `run` resolves to what is wrong with its input ([] = done). What it throws is a
 * fault of ours: it is told to standard error, and the page says that it broke.
 */
export function startJob(
  key: string,
  run: (report: (at: string) => void) => Promise<readonly Issue[]>,
): void {
  if (jobs.get(key)?.state === 'running') return;
  jobs.set(key, { state: 'running', at: null, issues: [] });
  const end = (state: Job['state'], issues: readonly Issue[] = []): void => {
    jobs.set(key, { state, at: jobs.get(key)?.at ?? null, issues });
  };
  run((at) => jobs.set(key, { state: 'running', at, issues: [] })).then(
    (issues) => end(issues.length === 0 ? 'done' : 'refused', issues),
    (error: unknown) => {
      console.error(`${key}:`, error);
      end('broken');
    },
  );
}
