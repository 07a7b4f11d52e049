import type { Issue } from '@langnghe/language';
import type { PageData } from './$types';

export type Shown = PageData['shown'];

/** What was sent and refused: it stays on the page, with the reason. */
export interface Refused {
  readonly issues: readonly Issue[];
  readonly typed: Readonly<Record<string, string>>;
  readonly themes: readonly string[];
  readonly kind: string;
  readonly theme: string;
}
