import type { Figure } from '../charts/figures.ts';
import type { PlainWord } from './words.ts';

export interface OfTen {
  readonly sentence: string;
  /** Of ten people; null where the figure does not say. */
  readonly people: number | null;
}

/** A published share as people out of ten. Null where it is masked so that nothing can be said. */
export function ofTen({ value, mask }: Figure, categories: string, word: PlainWord): OfTen | null {
  if (mask === 'at-least-90') return { sentence: word('atLeastNine', { categories }), people: 9 };
  if (mask === 'below-10') return { sentence: word('fewOfTen', { categories }), people: null };
  if (value === null) return null;
  if (value < 0.05) return { sentence: word('fewOfTen', { categories }), people: 0 };
  if (value >= 0.95) return { sentence: word('nearlyAll', { categories }), people: 10 };
  // Halves of published shares are not exact in binary: 0.35 * 10 is 3.5, 0.285 * 100 is not 28.5.
  const n = Math.floor(Number((value * 10).toFixed(6)) + 0.5);
  return { sentence: word('aboutOfTen', { n, categories }), people: n };
}
