import type { Issue, Localized } from '@langnghe/language';

/** One thing the doctor looks at; no issue = sound. */
export interface Examined {
  readonly what: Localized;
  readonly issues: readonly Issue[];
}
