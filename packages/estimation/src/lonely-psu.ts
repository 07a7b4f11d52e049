import type { LinearizedDesign } from '@langnghe/weighting';
import type { StageFrame } from './stage-frame.ts';

/** What a stratum contributes: its own variance, deviations from the whole stage's mean, or nothing. */
export type StratumRole = 'own-mean' | 'centred-on-stage' | 'skipped';

export interface LonelyStrata {
  readonly roleOf: readonly StratumRole[];
  /** `average`: strata / (strata − lonely ones), by group; 1 otherwise. */
  readonly inflation: Float64Array;
  /** Strata that leave no answer. */
  readonly refused: readonly number[];
}

/** Below this share left unsampled a stratum counts as taken whole (R: 1e-7). */
const certainty = 1e-7;

/**
 * A stratum with one sampled cluster, not taken whole, has no variance of its own. `fail` refuses; `remove` and
 * `certainty` count nothing; `adjust` takes the deviation from the mean of all clusters of the stage; `average` lets the
 * other strata stand for it. With `adjustDomainLonely` a stratum with one cluster left in the domain counts too.
 * docs/methods/lonely-psu.md
 */
export function lonelyStrata(design: LinearizedDesign, frame: StageFrame): LonelyStrata {
  const lonely = isLonely(design, frame);
  const roleOf = Array.from(lonely, (yes, h): StratumRole =>
    yes === 1 ? roleOfLonely(design, frame, h) : 'own-mean',
  );
  const strata = new Float64Array(frame.groups);
  const kept = new Float64Array(frame.groups);
  frame.groupOfStratum.forEach((g, h) => {
    if (frame.present[h] === 0) return;
    strata[g] = (strata[g] as number) + 1;
    if (roleOf[h] !== 'skipped') kept[g] = (kept[g] as number) + 1;
  });
  const inflation = strata.map((count, g) =>
    design.lonelyPsu === 'average' && (kept[g] as number) > 0 ? count / (kept[g] as number) : 1,
  );
  const refused = [...lonely.keys()].filter((h) => lonely[h] === 1 && unanswerable(design, frame, kept, h));
  return { roleOf, inflation, refused };
}

/** `fail` says so; and `average` has nothing to average when every stratum is lonely. */
function unanswerable(design: LinearizedDesign, frame: StageFrame, kept: Float64Array, h: number): boolean {
  if (design.lonelyPsu === 'fail') return frame.sampled[h] === 1;
  return design.lonelyPsu === 'average' && kept[frame.groupOfStratum[h] as number] === 0;
}

function isLonely(design: LinearizedDesign, frame: StageFrame): Uint8Array {
  const taken = new Uint8Array(frame.strata).fill(1);
  frame.stratumOfCluster.forEach((h, cluster) => {
    if ((frame.unsampledFraction[cluster] as number) >= certainty) taken[h] = 0;
  });
  return Uint8Array.from(frame.sampled, (n, h) => {
    if (taken[h] === 1 || frame.present[h] === 0) return 0;
    return n === 1 || (design.adjustDomainLonely && frame.present[h] === 1) ? 1 : 0;
  });
}

function roleOfLonely(design: LinearizedDesign, frame: StageFrame, h: number): StratumRole {
  if (design.lonelyPsu === 'adjust') return 'centred-on-stage';
  if (design.lonelyPsu === 'average') return 'skipped';
  return frame.sampled[h] === 1 ? 'skipped' : 'own-mean';
}
