import type { BoxInk } from './box-ink.ts';

/** What blank boxes of a page look like: most boxes of any form are blank. */
export interface BlankInk {
  readonly mean: number;
  readonly peak: number;
}

/** The lower third of a page's boxes is blank on every form that was not filled at random. */
export function blankInk(inks: readonly BoxInk[]): BlankInk {
  const low = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.3)] ?? 0;
  };
  return { mean: low(inks.map(({ mean }) => mean)), peak: low(inks.map(({ peak }) => peak)) };
}
