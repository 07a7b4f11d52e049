import type { TickBox } from '@langnghe/paper';
import { confidenceOf } from './calibration.ts';
import type { BlankInk } from './blank-ink.ts';
import type { BoxInk } from './box-ink.ts';

export type MarkState = 'marked' | 'unmarked' | 'struck';

/** What the reader makes of one box. */
export interface Mark {
  readonly box: TickBox;
  readonly state: MarkState;
  /** Probability that `state` is right, as calibrated on the bench; 0 = the box was not seen. */
  readonly confidence: number;
  /** Null when the box lies outside the picture. */
  readonly ink: BoxInk | null;
}

/** Below this a person looks. */
export const leastConfidence = 0.995;

export function markOf(box: TickBox, ink: BoxInk | null, blank: BlankInk, frameSeen: boolean): Mark {
  if (ink === null) return { box, state: 'unmarked', confidence: 0, ink };
  const { marked, struck } = confidenceOf(ink, blank);
  const state: MarkState = struck > 0.5 && marked > 0.5 ? 'struck' : marked > 0.5 ? 'marked' : 'unmarked';
  const certain =
    state === 'unmarked' ? 1 - marked : Math.min(marked, state === 'struck' ? struck : 1 - struck);
  return { box, state, confidence: frameSeen ? certain : Math.min(certain, 0.9), ink };
}
