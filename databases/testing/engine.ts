import type { Location } from '../dialect.ts';

/** What starts and stops once per suite and gives empty databases in between. */
export interface TestEngine {
  readonly name: string;
  readonly dialect: 'sqlite' | 'postgres';
  readonly start: () => Promise<void>;
  readonly emptyDatabase: () => Promise<Location>;
  /** After each test: its databases may be emptied and given to the next. */
  readonly reclaim?: () => void;
  readonly stop: () => Promise<void>;
}
