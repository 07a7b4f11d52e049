import type { Issue } from '@langnghe/language';
import type { PageReading } from './read-page.ts';

/** What the pool asks of a thread: to open a file (`index` null) or to read one page of it. */
export interface Task {
  readonly path: string;
  readonly index: number | null;
}

export type TaskResult =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'read'; readonly reading: PageReading };
