import type { Draft } from './draft.ts';
import type { Finder } from './nearest.ts';

/** All names an expression may use. */
export interface Names {
  readonly byName: ReadonlyMap<string, readonly Draft[]>;
  readonly roots: readonly Draft[];
  readonly leftOut: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, readonly { readonly value: string }[]>;
  readonly columns: readonly string[];
  readonly files: ReadonlySet<string>;
  readonly finder: Finder;
}
