import type { BlankInk } from './blank-ink.ts';
import type { BoxInk } from './box-ink.ts';

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** Fainter than any pen: a wide patch this light that goes on beyond its box is a stain. */
const faint = 0.45;

/**
 * Probabilities that a box is marked, and that a line strikes it out, from what is seen beyond a blank box of the same
 * page. The slope puts the darkest blank boxes of the calibration pages (0.013) and the faintest marks (0.15) at 99.9 %
 * and 99.4 %; `bench/scan.ts` shows on other pages how often each confidence is right (docs/methods/mark-reading.md).
 * A wide, faint patch that the frame does not end is never certain.
 */
export function confidenceOf(
  ink: BoxInk,
  blank: BlankInk,
): { readonly marked: number; readonly struck: number } {
  // A stroke that only grazes the box darkens less than a tenth of it, but darkens its mean.
  const over = Math.max(ink.peak - blank.peak, 2 * (ink.mean - blank.mean));
  const marked = logistic(-8.1 + 88 * over);
  const patch = over > 0.03 && ink.peak < faint && ink.wide > 0.12 && ink.around > 0.07;
  return {
    marked: patch ? Math.min(Math.max(marked, 0.1), 0.9) : marked,
    struck: logistic(-12 + 24 * ink.strike),
  };
}
