import { slot } from './slot.ts';

/**
 * Which half of the product this process is: `register` knows people and never answers, `answers` the other way round.
 * `both` is for development alone.
 */
export type Part = 'register' | 'answers' | 'both';

export const part = slot<Part>('part');

/** Where people answer, and where answers on paper are entered; everything else is the register's. */
export function partOf(pathname: string): Exclude<Part, 'both'> {
  return /^\/[rp]\//.test(pathname) ? 'answers' : 'register';
}
