import type { Issue } from '@langnghe/language';

/** The server of the store would keep what must not be kept: no study opens on it. Names each setting to change. */
export class UnsafeStoreError extends Error {
  override readonly name = 'UnsafeStoreError';
  readonly issue: Issue;
  readonly issues: readonly Issue[];

  constructor(first: Issue, others: readonly Issue[]) {
    super([first, ...others].map(({ code, place }) => `${code}: ${place.field ?? ''}`).join('; '));
    this.issue = first;
    this.issues = [first, ...others];
  }
}
