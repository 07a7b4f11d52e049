/** One row of the frame: a unit (workplace, village, class …) with the number of people in it. */
export interface FrameUnit {
  readonly id: string;
  readonly name: string;
  /** Stratum id; '' when the frame has none. */
  readonly stratum: string;
  /** Number of people of the target population in the unit; a whole number ≥ 1. */
  readonly size: number;
}

export interface Frame {
  readonly units: readonly FrameUnit[];
  /** SHA-256 (hex) of the canonical CSV of the frame. */
  readonly hash: string;
}

/** A recorded statistical random choice: the same seed and frame draw the same sample. */
export type Seed = string;

/**
 * What an answer carries of where it came from: nothing (`one`), its stratum (`strata`), or a random group of whole units
 * of its stratum (`groups`).
 */
export const classKinds = ['groups', 'strata', 'one'] as const;
export type ClassKind = (typeof classKinds)[number];

export interface SampleDesign {
  /** `pps`: systematic, probability proportional to size, within strata; `all`: every unit of the frame takes part. */
  readonly method: 'pps' | 'all';
  /** Units to draw in all; shared out over strata in proportion to size, at least 2 each. With `all`: not read, recorded as all. */
  readonly units: number;
  /**
   * Slips per drawn unit on average. After PPS every drawn unit gets as many (self-weighting), but a unit taken with
   * certainty more, and the others of its stratum less, so that all of the stratum's people have the same chance. With
   * `all` the slips are shared out in proportion to size.
   */
  readonly take: number;
  readonly seed: Seed;
  /** `groups` when absent. */
  readonly classes?: ClassKind;
}

export interface SampledUnit {
  readonly id: string;
  readonly name: string;
  readonly stratum: string;
  readonly size: number;
  /** First-stage inclusion probability of the unit, 0 < π ≤ 1. */
  readonly inclusionProbability: number;
  /** People invited in this unit. */
  readonly take: number;
  /** The class its people's tickets belong to. */
  readonly classId: string;
}

/** A ticket class: units of one stratum, or of several that share one, with at least 30 people invited. */
export interface TicketClass {
  readonly id: string;
  /** Stratum for the sampling error: at least two classes each. Joined ones bear the ids of theirs, `a+b`. */
  readonly stratum: string;
  /** People invited in the class: the sum of its units' takes. */
  readonly invited: number;
  /**
   * Design weight of each person of the class: constant within it (else a weight would identify people), the mean over
   * its units. Times `invited` it is the number of people the class stands for; over all classes of a stratum, the
   * stratum's people.
   */
  readonly designWeight: number;
}

export interface Sample {
  readonly design: SampleDesign;
  readonly frameHash: string;
  /** People in the whole frame. */
  readonly frameSize: number;
  readonly strata: readonly {
    readonly id: string;
    readonly units: number;
    readonly size: number;
    readonly drawn: number;
  }[];
  readonly units: readonly SampledUnit[];
  readonly classes: readonly TicketClass[];
}
