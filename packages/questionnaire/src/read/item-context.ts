import type { Issue } from '@langnghe/language';
import type { Names } from './known-names.ts';
import type { Header } from './sheet-table.ts';

/** What the items of a form are read with. */
export interface ItemContext {
  readonly names: Names;
  readonly headers: readonly Header[];
  readonly languages: readonly string[];
  /** Languages that the sheet has a label column for. */
  readonly labelled: readonly string[];
  readonly tagOf: (language: string | null) => string;
  readonly issues: Issue[];
}
